package dev.postcall.notes.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.Bits;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.search.query.SearchScroll;
import org.hibernate.search.engine.search.query.SearchScrollResult;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/** Reads the sids of all indexed calls in batches, in bounded memory. */
final class IndexedSids {
    private IndexedSids() {}

    /** Reads a local index. A scroll is not used, because on Lucene it keeps all previous hits in memory. */
    static void local(SearchMapping mapping, int batch, Consumer<List<String>> consumer) {
        List<String> sids = new ArrayList<>();
        try (IndexReader reader = mapping.scope(IndexedCall.class)
                .extension(LuceneExtension.get())
                .openIndexReader()) {
            for (LeafReaderContext leaf : reader.leaves()) {
                read(leaf.reader(), sid -> {
                    sids.add(sid);
                    if (sids.size() == batch) {
                        consumer.accept(List.copyOf(sids));
                        sids.clear();
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!sids.isEmpty()) {
            consumer.accept(sids);
        }
    }

    private static void read(LeafReader segment, Consumer<String> consumer) throws IOException {
        SortedSetDocValues values = DocValues.getSortedSet(segment, IndexedCall.ID);
        Bits live = segment.getLiveDocs();
        while (values.nextDoc() != SortedSetDocValues.NO_MORE_DOCS) {
            if (live == null || live.get(values.docID())) {
                consumer.accept(values.lookupOrd(values.nextOrd()).utf8ToString());
            }
        }
    }

    static void remote(SearchSession session, int batch, Consumer<List<String>> consumer) {
        try (SearchScroll<String> scroll = session.search(IndexedCall.class)
                .select(f -> f.field(IndexedCall.ID, String.class))
                .where(f -> f.matchAll())
                .scroll(batch)) {
            for (SearchScrollResult<String> some = scroll.next(); some.hasHits(); some = scroll.next()) {
                consumer.accept(some.hits());
            }
        }
    }
}

package dev.postcall.notes.search;

import dev.postcall.calls.Call;
import dev.postcall.notes.index.IndexedCall;
import dev.postcall.notes.index.NoteIndex;
import dev.postcall.notes.index.TestIndex;
import dev.postcall.query.Period;
import dev.postcall.settings.Setting;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.search.mapper.pojo.standalone.work.SearchWorkspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A separate index for each test, and searches in it. */
abstract class NoteSearchFixture {
    @TempDir
    private Path folder;

    private final TestIndex index = new TestIndex();
    private final NoteSearch search = new NoteSearch(index);

    @BeforeEach
    void open() {
        if (Setting.SEARCH_URIS.list().isEmpty()) {
            index.open(folder);
        } else {
            index.open();
        }
    }

    @AfterEach
    void close() {
        if (!index.location().isLocal()) {
            inShared(SearchWorkspace::purge);
        }
        index.close();
    }

    final NoteIndex index() {
        return index;
    }

    final void store(Call... calls) {
        index.put(List.of(), () -> Arrays.asList(calls));
        if (!index.location().isLocal()) {
            inShared(SearchWorkspace::refresh);
        }
    }

    private void inShared(Consumer<SearchWorkspace> work) {
        index.use(session -> {
            work.accept(session.workspace(IndexedCall.class));
            return null;
        });
    }

    static NoteQuery query(String text) {
        return new NoteQuery(text, null, null, null, Period.ALL);
    }

    final NoteHits search(NoteQuery query, int limit, String cursor) {
        return search.search(query, limit, cursor);
    }

    final List<NoteHit> hits(String text) {
        return search(query(text), 10, null).items();
    }

    final List<String> found(String text) {
        return found(query(text));
    }

    final List<String> found(NoteQuery query) {
        return search(query, 10, null).items().stream().map(NoteHit::sid).toList();
    }
}

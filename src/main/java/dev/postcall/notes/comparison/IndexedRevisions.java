package dev.postcall.notes.comparison;

import dev.postcall.notes.index.IndexClosedException;
import dev.postcall.notes.index.IndexedCall;
import dev.postcall.notes.index.NoteIndex;
import dev.postcall.problem.Causes;
import dev.postcall.problem.Problem;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.hibernate.search.util.common.SearchException;

/**
 * Reads sids and revisions of the indexed calls.
 *
 * <p>All methods throw {@link dev.postcall.problem.ProblemException} of status 503 while the index is closed or
 * damaged.
 */
record IndexedRevisions(NoteIndex index) {
    private static final Logger LOG = Logger.getLogger(IndexedRevisions.class.getName());

    /** Number of indexed calls. */
    long count() {
        return read(index::count);
    }

    /** Whether all of these calls are indexed in these revisions. Fast, since it reads no stored fields. */
    boolean holds(Map<String, Integer> revisions) {
        Map<Integer, List<String>> sids = revisions.keySet().stream().collect(Collectors.groupingBy(revisions::get));
        long held = read(() -> index.use(session -> session.search(IndexedCall.class)
                .where(f -> f.or().with(any -> sids.forEach((revision, some) -> any.add(f.and(
                        f.id().matchingAny(some),
                        f.match().field(IndexedCall.REVISION).matching(revision))))))
                .fetchTotalHitCount()));
        return held == revisions.size();
    }

    /** Returns the indexed revisions of these calls, by sid; omits calls that are not indexed. */
    Map<String, Integer> find(Collection<String> sids) {
        Map<String, Integer> revisions = new HashMap<>();
        read(() -> index.use(session -> session.search(IndexedCall.class)
                        .select(f -> f.composite()
                                .from(
                                        f.field(IndexedCall.ID, String.class),
                                        f.field(IndexedCall.REVISION, Integer.class))
                                .as(Map::entry))
                        .where(f -> f.id().matchingAny(sids))
                        .fetchHits(sids.size())))
                .forEach(entry -> revisions.put(entry.getKey(), entry.getValue()));
        return revisions;
    }

    /** Makes all indexed calls visible to searches. */
    void refresh() {
        read(() -> index.use(session -> {
            session.workspace(IndexedCall.class).refresh();
            return null;
        }));
    }

    /** Passes all indexed sids to a consumer in batches, in no particular order. */
    void sids(int batch, Consumer<List<String>> consumer) {
        read(() -> {
            index.sids(batch, consumer);
            return null;
        });
    }

    private static <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (SearchException | IndexClosedException | UncheckedIOException e) {
            LOG.log(Level.WARNING, () -> "The index could not be read: " + Causes.describe(e));
            throw Problem.unavailable("The notes index cannot be read now; retry later.")
                    .exception();
        }
    }
}

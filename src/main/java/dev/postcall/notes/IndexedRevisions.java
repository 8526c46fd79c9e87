package dev.postcall.notes;

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
 * Reads from the index which calls it holds, and their revisions.
 *
 * <p>All methods throw {@link dev.postcall.problem.ProblemException} of status 503 while the index is closed or damaged.
 */
record IndexedRevisions(NoteIndex index) {
    private static final Logger LOG = Logger.getLogger(IndexedRevisions.class.getName());

    /** How many calls the index holds. */
    long count() {
        return read(index::count);
    }

    /** Whether the index holds all of these calls in these revisions. Reads no stored fields, so it is fast. */
    boolean holds(Map<String, Integer> revisions) {
        Map<Integer, List<String>> sids = revisions.keySet().stream().collect(Collectors.groupingBy(revisions::get));
        long held = read(() -> index.use(session -> session.search(IndexedCall.class)
                .where(f -> f.or().with(any -> sids.forEach((revision, some) -> any.add(f.and(
                        f.id().matchingAny(some),
                        f.match().field(IndexedCall.REVISION).matching(revision))))))
                .fetchTotalHitCount()));
        return held == revisions.size();
    }

    /** The revisions of those of these calls that the index holds, by sid. */
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

    /** Makes everything that was indexed so far visible to searches. */
    void refresh() {
        read(() -> index.use(session -> {
            session.workspace(IndexedCall.class).refresh();
            return null;
        }));
    }

    /** Hands over all indexed sids, in no order, so many at a time. */
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
            throw Problem.unavailable("The notes index cannot be read right now; retry later.")
                    .exception();
        }
    }
}

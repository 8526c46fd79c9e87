package dev.postcall.notes;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.hibernate.search.engine.search.query.SearchScroll;
import org.hibernate.search.engine.search.query.SearchScrollResult;

/**
 * Finds the indexed calls that are not stored. Halves the range of start times until a part holds few calls, since the memory
 * of a scroll grows with its hits.
 */
final class IndexOrphans {
    private static final int MOST_IN_A_PART = 5_000;
    private static final int SOME = 1_000;

    private final NoteIndex index;
    private final StoredRevisions stored;
    private final Consumer<List<String>> orphans;
    private final Runnable step;

    /**
     * @param orphans receives their sids, some at a time
     * @param step is called after each part; may throw to end the search
     */
    IndexOrphans(NoteIndex index, StoredRevisions stored, Consumer<List<String>> orphans, Runnable step) {
        this.index = index;
        this.stored = stored;
        this.orphans = orphans;
        this.step = step;
    }

    void find() throws SQLException {
        find(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** @param from first microsecond; {@code to} is the last one */
    private void find(long from, long to) throws SQLException {
        long held = count(from, to);
        step.run();
        if (held > MOST_IN_A_PART && from < to) {
            long middle = (from & to) + ((from ^ to) >> 1);
            find(from, middle);
            find(middle + 1, to);
        } else if (held > 0) {
            scan(from, to);
        }
    }

    private long count(long from, long to) {
        return IndexedRevisions.read(() -> index.use(session -> session.search(IndexedCall.class)
                .where(f -> f.range().field(IndexedCall.STARTED).between(from, to))
                .fetchTotalHitCount()));
    }

    private void scan(long from, long to) throws SQLException {
        Set<String> sids = IndexedRevisions.read(() -> index.use(session -> {
            Set<String> all = new HashSet<>();
            try (SearchScroll<String> scroll = session.search(IndexedCall.class)
                    .select(f -> f.field(IndexedCall.ID, String.class))
                    .where(f -> f.range().field(IndexedCall.STARTED).between(from, to))
                    .scroll(SOME)) {
                for (SearchScrollResult<String> some = scroll.next(); some.hasHits(); some = scroll.next()) {
                    all.addAll(some.hits());
                }
            }
            return all;
        }));
        sids.removeAll(stored.of(List.copyOf(sids)).keySet());
        if (!sids.isEmpty()) {
            orphans.accept(List.copyOf(sids));
        }
    }
}

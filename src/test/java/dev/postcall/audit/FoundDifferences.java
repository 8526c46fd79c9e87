package dev.postcall.audit;

import dev.postcall.storage.BatchReads;
import dev.postcall.storage.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the differences of a comparison as {@code sid: what}, without the sid if the difference concerns no single
 * call.
 */
public final class FoundDifferences implements AuditProgress {
    private static final int CALLS = 7;

    private final List<String> all = new ArrayList<>();

    /** Compares a projection with all calls, then verifies the projection itself. */
    public static List<String> of(TestDatabase database, Projection.Comparison comparison) throws SQLException {
        FoundDifferences found = new FoundDifferences();
        try (BatchReads reads = new BatchReads(database.dataSource().getConnection())) {
            compareCalls(reads, comparison, CALLS, found);
            comparison.verify(reads, found);
        }
        return found.all();
    }

    /** Compares a projection with all calls in ranges of this size. */
    public static void compareCalls(
            BatchReads reads, Projection.Comparison comparison, int calls, AuditProgress progress) throws SQLException {
        String after = CallRange.START;
        while (after != null) {
            String from = after;
            CallRange range = reads.read(connection -> CallRange.after(connection, from, calls));
            comparison.compare(reads, range, progress);
            after = range.to();
        }
    }

    public List<String> all() {
        return all;
    }

    @Override
    public void step(long calls) {
        // tests do not pause
    }

    @Override
    public void reportDifference(String sid, String what) {
        all.add(sid == null ? what : sid + ": " + what);
    }
}

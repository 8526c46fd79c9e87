package dev.postcall.audit;

import dev.postcall.storage.BatchReads;
import dev.postcall.storage.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a comparison reports, as {@code sid: what}; without the sid where no single call is meant. */
public final class FoundDifferences implements AuditProgress {
    private static final int CALLS = 7;

    private final List<String> all = new ArrayList<>();

    /** Compares a projection with all calls, and then with itself. */
    public static List<String> of(TestDatabase database, Projection.Comparison comparison) throws SQLException {
        FoundDifferences found = new FoundDifferences();
        try (BatchReads reads = new BatchReads(database.dataSource().getConnection())) {
            compareCalls(reads, comparison, CALLS, found);
            comparison.verify(reads, found);
        }
        return found.all();
    }

    /** Compares a projection with all calls, so many at a time. */
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
        // nobody waits
    }

    @Override
    public void found(String sid, String what) {
        all.add(sid == null ? what : sid + ": " + what);
    }
}

package dev.postcall.outcomes.rollup;

import dev.postcall.calls.CallSummary;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Updates the statistics for a batch of calls, in the caller's transaction. */
public record Counting(Connection connection) {
    /** Reads the present state of calls. */
    @FunctionalInterface
    public interface Reader {
        List<CallSummary> read(Collection<String> sids);
    }

    /**
     * Subtracts the former contributions of these calls and adds their present ones, in every generation. Unchanged
     * calls have no effect, so calls may be counted repeatedly and in any order.
     */
    public void count(Collection<String> subjects, Reader calls) throws SQLException {
        Set<String> sids = new TreeSet<>(subjects);
        // the lock is acquired before the calls are read, since another node may have counted newer revisions otherwise
        Generations generations = new Generations(connection);
        generations.lock();
        List<CallSummary> summaries = calls.read(sids);
        for (Generation generation : generations.counted()) {
            new GenerationCounting(connection, generation).count(sids, summaries);
        }
    }
}

package dev.postcall.outcomes.rollup;

import dev.postcall.calls.CallSummary;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Brings the statistics up to date with some calls, in the caller's transaction. */
public record Counting(Connection connection) {
    /** Reads calls as they are now. */
    @FunctionalInterface
    public interface Reader {
        List<CallSummary> read(Collection<String> sids);
    }

    /**
     * Takes back what these calls added so far, and adds what they are now, in every generation. Calls that nothing new is
     * known of change nothing; so the same calls may come any number of times, in any order.
     */
    public void count(Collection<String> subjects, Reader calls) throws SQLException {
        Set<String> sids = new TreeSet<>(subjects);
        // first the turn, then the calls: else what is read could be older than what another node has counted
        Generations generations = new Generations(connection);
        generations.lock();
        List<CallSummary> summaries = calls.read(sids);
        for (Generation generation : generations.counted()) {
            new GenerationCounting(connection, generation).count(sids, summaries);
        }
    }
}

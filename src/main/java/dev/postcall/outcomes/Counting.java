package dev.postcall.outcomes;

import dev.postcall.calls.CallSummary;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** Brings the rollups up to date with some calls, in the caller's transaction. */
final class Counting {
    private final Connection connection;
    private final Contributions contributions;

    /** Reads calls as they are now. */
    @FunctionalInterface
    interface Reader {
        List<CallSummary> read(Collection<String> sids);
    }

    Counting(Connection connection) {
        this.connection = connection;
        this.contributions = new Contributions(connection);
    }

    /**
     * Takes back what these calls added so far, and adds what they are now. Calls that nothing new is known of change
     * nothing; so the same calls may come any number of times, in any order.
     */
    void count(Collection<String> subjects, Reader calls) throws SQLException {
        Set<String> sids = new TreeSet<>(subjects);
        // first the turn, then the calls: else what is read could be older than what another node has counted
        ZoneId zone = new RollupZone(connection).lock();
        Map<String, Contribution> before = contributions.find(sids);
        List<CallSummary> summaries = calls.read(sids);
        Map<String, Contribution> after = new HashMap<>();
        summaries.forEach(call -> after.put(call.sid(), Contribution.of(call, zone)));

        save(sids, before, after);
        new Rollups(connection).add(changes(sids, before, after));
        Set<String> spellings = new HashSet<>();
        summaries.stream()
                .map(CallSummary::outcome)
                .filter(label -> label != null)
                .forEach(spellings::add);
        new OutcomeLabels(connection).add(spellings);
    }

    private void save(Set<String> sids, Map<String, Contribution> before, Map<String, Contribution> after)
            throws SQLException {
        List<Contribution> changed = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (String sid : sids) {
            Contribution old = before.get(sid);
            Contribution now = after.get(sid);
            if (old != null && now == null) {
                gone.add(sid);
            } else if (now != null && !now.equals(old)) {
                changed.add(now);
            }
        }
        contributions.save(changed);
        contributions.delete(gone);
    }

    private static SortedMap<Cell, Sums> changes(
            Set<String> sids, Map<String, Contribution> before, Map<String, Contribution> after) {
        Tally tally = new Tally();
        for (String sid : sids) {
            Contribution old = before.get(sid);
            Contribution now = after.get(sid);
            if (now != null && now.equals(old)) {
                continue;
            }
            if (old != null) {
                tally.takeBack(old);
            }
            if (now != null) {
                tally.add(now);
            }
        }
        return tally.changes();
    }
}

package dev.postcall.outcomes.comparison;

import dev.postcall.audit.AuditProgress;
import dev.postcall.audit.CallRange;
import dev.postcall.audit.Projection;
import dev.postcall.calls.CallFigures;
import dev.postcall.outcomes.rollup.Contribution;
import dev.postcall.outcomes.rollup.Contributions;
import dev.postcall.outcomes.rollup.Generation;
import dev.postcall.outcomes.rollup.Generations;
import dev.postcall.outcomes.rollup.Rollups;
import dev.postcall.storage.BatchReads;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares the statistics with the calls for an audit: the contributions of the serving generation with the calls, and
 * its rollups with the contributions.
 */
public final class CountComparison implements Projection.Comparison {
    private static final int BATCH = 2_000;

    private long counted;

    @Override
    public long estimate(BatchReads reads) throws SQLException {
        return reads.read(session -> new Rollups(session, serving(session).number()).calls());
    }

    @Override
    public long count() {
        return counted;
    }

    @Override
    public void compare(BatchReads reads, CallRange range, AuditProgress progress) throws SQLException {
        Map<String, CallFigures> calls = new HashMap<>();
        range.calls().forEach(call -> calls.put(call.sid(), call));
        String after = range.after();
        while (after != null) {
            Part part = part(reads, after, range.to());
            counted += part.contributions().size();
            compareAgain(reads, candidates(part, calls), progress);
            after = part.last();
            progress.step(0);
        }
        compareAgain(reads, List.copyOf(calls.keySet()), progress);
    }

    /** A part of the contributions of a range, which may have more contributions than calls. */
    private record Part(ZoneId zone, List<Contribution> contributions) {
        /** The last sid of this part; null if it is the last part. */
        String last() {
            return contributions.size() < BATCH
                    ? null
                    : contributions.get(BATCH - 1).sid();
        }
    }

    private static Part part(BatchReads reads, String after, String to) throws SQLException {
        return reads.read(session -> {
            Generation serving = serving(session);
            return new Part(serving.zone(), new Contributions(session, serving.number()).between(after, to, BATCH));
        });
    }

    /** Removes the calls of these contributions from the map, and returns those that differ. */
    private static List<String> candidates(Part part, Map<String, CallFigures> calls) {
        List<String> candidates = new ArrayList<>();
        for (Contribution contribution : part.contributions()) {
            CallFigures call = calls.remove(contribution.sid());
            if (call == null || !contribution.equals(Contribution.of(call, part.zone()))) {
                candidates.add(contribution.sid());
            }
        }
        return candidates;
    }

    /**
     * Compares calls that seemed to differ again, in one snapshot of calls and contributions, since they may have
     * changed between two reads.
     */
    private static void compareAgain(BatchReads reads, List<String> sids, AuditProgress progress) throws SQLException {
        if (!sids.isEmpty()) {
            reads.read(session -> {
                report(session, sids, progress);
                return null;
            });
        }
    }

    private static void report(Connection connection, List<String> sids, AuditProgress progress) throws SQLException {
        Generation serving = serving(connection);
        Map<String, Contribution> contributions = new Contributions(connection, serving.number()).find(sids);
        for (CallFigures call : CallFigures.find(connection, sids)) {
            Contribution stored = contributions.remove(call.sid());
            if (stored == null) {
                progress.reportDifference(call.sid(), "is not counted");
            } else if (stored.revision() != call.revision()) {
                progress.reportDifference(
                        call.sid(),
                        "is counted as of revision %s, not %s".formatted(stored.revision(), call.revision()));
            } else if (!stored.equals(Contribution.of(call, serving.zone()))) {
                progress.reportDifference(call.sid(), "is counted with other values");
            }
        }
        contributions.keySet().forEach(sid -> progress.reportDifference(sid, "is counted, but not stored"));
    }

    @Override
    public void verify(BatchReads reads, AuditProgress progress) throws SQLException {
        List<String> wrong =
                reads.read(session -> new SumComparison(session, serving(session), progress).differences());
        wrong.forEach(what -> progress.reportDifference(null, what));
    }

    private static Generation serving(Connection connection) throws SQLException {
        return new Generations(connection).serving();
    }
}

package dev.postcall.outcomes;

import dev.postcall.calls.AuditProgress;
import dev.postcall.calls.CallFigures;
import dev.postcall.calls.CallRange;
import dev.postcall.calls.Projection;
import dev.postcall.storage.BatchReads;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares the contributions with the calls, and the rollups with the contributions. */
final class CountComparison implements Projection.Comparison {
    private static final int BATCH = 2_000;

    private long counted;

    @Override
    public long estimate(BatchReads reads) throws SQLException {
        return reads.read(it -> new Rollups(it).calls());
    }

    @Override
    public long count() {
        return counted;
    }

    @Override
    public void compare(BatchReads reads, CallRange range, AuditProgress progress) throws SQLException {
        Map<String, CallFigures> calls = new HashMap<>();
        range.calls().forEach(call -> calls.put(call.sid(), call));
        ZoneId zone = reads.read(it -> new RollupZone(it).read());
        String after = range.after();
        while (after != null) {
            String from = after;
            List<Contribution> some = reads.read(it -> new Contributions(it).between(from, range.to(), BATCH));
            counted += some.size();
            compareAgain(reads, suspects(some, calls, zone), progress);
            after = some.size() < BATCH ? null : some.get(BATCH - 1).sid();
            progress.step(0);
        }
        compareAgain(reads, List.copyOf(calls.keySet()), progress);
    }

    /** Removes the calls of these contributions from the map, and returns those that differ. */
    private static List<String> suspects(List<Contribution> some, Map<String, CallFigures> calls, ZoneId zone) {
        List<String> suspects = new ArrayList<>();
        for (Contribution contribution : some) {
            CallFigures call = calls.remove(contribution.sid());
            if (call == null || !contribution.equals(Contribution.of(call, zone))) {
                suspects.add(contribution.sid());
            }
        }
        return suspects;
    }

    /** What differs may have changed between two reads: one that sees both at the same instant decides. */
    private static void compareAgain(BatchReads reads, List<String> sids, AuditProgress progress) throws SQLException {
        if (!sids.isEmpty()) {
            reads.read(it -> {
                report(it, sids, progress);
                return null;
            });
        }
    }

    private static void report(Connection connection, List<String> sids, AuditProgress progress) throws SQLException {
        ZoneId zone = new RollupZone(connection).read();
        Map<String, Contribution> contributions = new Contributions(connection).find(sids);
        for (CallFigures call : CallFigures.find(connection, sids)) {
            Contribution was = contributions.remove(call.sid());
            if (was == null) {
                progress.found(call.sid(), "is not counted");
            } else if (was.revision() != call.revision()) {
                progress.found(
                        call.sid(), "is counted as of revision %d, not %d".formatted(was.revision(), call.revision()));
            } else if (!was.equals(Contribution.of(call, zone))) {
                progress.found(call.sid(), "is counted with other values");
            }
        }
        contributions.keySet().forEach(sid -> progress.found(sid, "is counted, but not stored"));
    }

    @Override
    public void verify(BatchReads reads, AuditProgress progress) throws SQLException {
        List<String> wrong = reads.read(it -> new SumComparison(it, progress).differences());
        wrong.forEach(what -> progress.found(null, what));
    }
}

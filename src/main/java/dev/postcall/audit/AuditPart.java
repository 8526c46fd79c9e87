package dev.postcall.audit;

import dev.postcall.problem.ProblemException;
import dev.postcall.storage.BatchReads;
import java.sql.SQLException;

/** The comparison of one projection in an audit. A projection that cannot be read is skipped from then on. */
final class AuditPart implements AuditProgress {
    private final Projection projection;
    private final Projection.Comparison comparison;
    private final AuditRepair repair;
    private final AuditRun run;
    private boolean failed;

    AuditPart(Projection projection, AuditRepair repair, AuditRun run) {
        this.projection = projection;
        this.comparison = projection.comparison();
        this.repair = repair;
        this.run = run;
    }

    /** A step of the comparison. */
    @FunctionalInterface
    private interface Work {
        void run() throws SQLException;
    }

    long estimate(BatchReads reads) throws SQLException {
        long[] estimate = {0};
        attempt(() -> estimate[0] = comparison.estimate(reads));
        return estimate[0];
    }

    void compare(BatchReads reads, CallRange range) throws SQLException {
        attempt(() -> comparison.compare(reads, range, this));
    }

    void finish(BatchReads reads) throws SQLException {
        attempt(() -> {
            comparison.verify(reads, this);
            run.setCount(projection.name(), comparison.count());
        });
        if (run.repairs()) {
            repair.finish();
        }
    }

    private void attempt(Work work) throws SQLException {
        if (failed) {
            return;
        }
        try {
            work.run();
        } catch (ProblemException e) {
            failed = true;
            run.fail(e.problem().detail());
        }
    }

    @Override
    public void step(long calls) {
        run.step(calls);
    }

    @Override
    public void reportDifference(String sid, String what) {
        run.reportDifference(sid, projection.name() + ": " + what);
        if (run.repairs()) {
            repair.add(sid);
        }
    }
}

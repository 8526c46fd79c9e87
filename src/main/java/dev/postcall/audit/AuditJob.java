package dev.postcall.audit;

import dev.postcall.problem.Causes;
import dev.postcall.storage.BatchReads;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs one audit: compares every projection with the stored calls, range by range. */
final class AuditJob {
    private static final Logger LOG = Logger.getLogger(AuditJob.class.getName());

    /** Number of calls in a range: some hundred kB of memory and some tens of milliseconds of work. */
    private static final int CALLS = 2_000;

    private final BatchReads reads;
    private final List<AuditPart> parts;
    private final AuditRun run;

    AuditJob(BatchReads reads, List<AuditPart> parts, AuditRun run) {
        this.reads = reads;
        this.parts = parts;
        this.run = run;
    }

    /** Runs the audit and always ends with a report. Throws nothing. */
    void run() {
        boolean complete = false;
        try {
            estimateSteps();
            compareRanges();
            for (AuditPart part : parts) {
                part.finish(reads);
            }
            complete = true;
        } catch (CancellationException e) {
            LOG.info("The audit was cancelled");
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.WARNING, () -> "The audit failed: " + Causes.describe(e));
            run.fail("The database could not be read; see the log.");
            complete = true;
        } finally {
            run.finish(complete);
        }
    }

    /**
     * Estimates the number of steps. It is twice the number of calls, since the contributions are read once with the
     * calls and once for the sums.
     */
    private void estimateSteps() throws SQLException {
        long calls = 0;
        for (AuditPart part : parts) {
            calls = Math.max(calls, part.estimate(reads));
        }
        run.expectSteps(2 * calls);
    }

    private void compareRanges() throws SQLException {
        String after = CallRange.START;
        while (after != null) {
            String from = after;
            CallRange range = reads.read(connection -> CallRange.after(connection, from, CALLS));
            run.addCalls(range.calls().size());
            for (AuditPart part : parts) {
                part.compare(reads, range);
            }
            run.step(range.calls().size());
            after = range.to();
        }
    }
}

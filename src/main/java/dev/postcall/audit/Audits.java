package dev.postcall.audit;

import dev.postcall.problem.Causes;
import dev.postcall.problem.Problem;
import dev.postcall.publication.PublicationDispatcher;
import dev.postcall.publication.Publications;
import dev.postcall.schedule.AdaptiveThrottle;
import dev.postcall.schedule.IntakeLoads;
import dev.postcall.storage.BatchReads;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Starts and cancels the audits of this node. All nodes of a database together run at most one audit at a time. The
 * last report is kept in memory.
 */
@ApplicationScoped
public class Audits {
    private static final Logger LOG = Logger.getLogger(Audits.class.getName());

    /** Key of the advisory lock that a running audit holds: "audit" in ASCII. */
    private static final long LOCK = 0x6175646974L;

    private static final long END_SECONDS = 5;

    /** An audit pauses for a quarter of its work at any load, so that a processor is free in between. */
    private static final double MIN_PAUSE = 0.25;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    @Any
    private Instance<Projection> projections;

    @Inject
    private IntakeLoads intake;

    @Inject
    private Publications publications;

    @Inject
    private PublicationDispatcher dispatcher;

    private AuditRun last;

    /** The report of the running audit, else of the last one. */
    public synchronized AuditReport report() {
        return last == null ? AuditReport.NONE : last.report();
    }

    /**
     * Starts an audit unless one runs on this node.
     *
     * @param repair whether the audit repairs differences
     * @return completes when the new audit has started, or at once with the report of the running one; fails with a
     *     {@link dev.postcall.problem.ProblemException} of status 409 while another node runs an audit
     */
    public synchronized CompletionStage<AuditReport> start(boolean repair) {
        if (report().running()) {
            return CompletableFuture.completedFuture(report());
        }
        AuditRun previous = last;
        AuditRun run = new AuditRun(repair, new AdaptiveThrottle(intake::waiting, 0, MIN_PAUSE));
        CompletableFuture<AuditReport> started = new CompletableFuture<>();
        executor.execute(() -> run(run, previous, started));
        last = run;
        return started;
    }

    /** @param previous the audit to report again if another node runs one */
    private void run(AuditRun run, AuditRun previous, CompletableFuture<AuditReport> started) {
        try (BatchReads reads = BatchReads.open()) {
            if (!reads.tryLock(LOCK)) {
                setLast(previous);
                run.finish(false);
                started.completeExceptionally(
                        Problem.conflict("An audit runs on another node.").exception());
                return;
            }
            started.complete(run.report());
            new AuditJob(reads, parts(run), run).run();
        } catch (SQLException | RuntimeException | Error e) {
            LOG.log(Level.WARNING, () -> "The audit failed: " + Causes.describe(e));
            run.fail("The database could not be read; see the log.");
            run.finish(true);
        } finally {
            started.complete(run.report());
        }
        // delivers what a repair has published
        dispatcher.wakeAll();
    }

    private synchronized void setLast(AuditRun run) {
        last = run;
    }

    private List<AuditPart> parts(AuditRun run) {
        return projections.stream()
                .map(projection ->
                        new AuditPart(projection, new AuditRepair(projection, publications::publish, run), run))
                .toList();
    }

    /**
     * Waits, without blocking, for the end of the running audit.
     *
     * @param seconds longest time to wait
     * @return completes with the report when the audit has ended or the time is over
     */
    public synchronized CompletionStage<AuditReport> awaitEnd(long seconds) {
        if (last == null) {
            return CompletableFuture.completedFuture(AuditReport.NONE);
        }
        AuditRun run = last;
        return run.end()
                .toCompletableFuture()
                .copy()
                .completeOnTimeout(null, seconds, TimeUnit.SECONDS)
                .thenApplyAsync(ended -> run.report(), executor);
    }

    /** Cancels the running audit, which ends within about a second. */
    public synchronized void cancel() {
        if (last != null) {
            last.cancel();
        }
    }

    /** Ends the audit before the application: its thread could not load classes afterwards. */
    @PreDestroy
    void stop() {
        AuditRun run;
        synchronized (this) {
            run = last;
        }
        if (run != null) {
            run.cancel();
            await(run);
        }
    }

    private static void await(AuditRun run) {
        try {
            run.end().toCompletableFuture().get(END_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(Level.INFO, () -> "The audit did not end in time: " + Causes.describe(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package dev.postcall.audit;

import dev.postcall.schedule.AdaptiveThrottle;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The state of one audit, written by its job and read by requests. Safe for use by several threads. */
final class AuditRun {
    private static final int MAX_LISTED = 100;
    private static final double MAX_RUNNING = 0.99;

    private final boolean repair;
    private final AdaptiveThrottle throttle;
    private final Instant startedAt = now();
    private final CompletableFuture<AuditReport> end = new CompletableFuture<>();
    private final List<AuditReport.Difference> listed = new ArrayList<>();
    private final Map<String, Long> counts = new HashMap<>();
    /** When the present piece of work began, by {@link System#nanoTime}. */
    private long pieceStart = System.nanoTime();

    private boolean cancelled;
    private long expected = 1;
    private long done;
    private long calls;
    private long differing;
    private long repaired;
    private String failure;
    private String state = "running";
    private Instant endedAt;

    AuditRun(boolean repair, AdaptiveThrottle throttle) {
        this.repair = repair;
        this.throttle = throttle;
    }

    boolean repairs() {
        return repair;
    }

    /** Completes with the report when the audit has ended. */
    CompletionStage<AuditReport> end() {
        return end;
    }

    /** Cancels the job at its next step. */
    synchronized void cancel() {
        cancelled = true;
    }

    /** @param steps estimated number of steps */
    synchronized void expectSteps(long steps) {
        expected = Math.max(1, steps);
    }

    synchronized void addCalls(int some) {
        calls += some;
    }

    /** As {@link AuditProgress#step}. */
    void step(long steps) {
        throttle.pause(System.nanoTime() - pieceStart);
        pieceStart = System.nanoTime();
        synchronized (this) {
            done += steps;
            if (cancelled || Thread.currentThread().isInterrupted()) {
                throw new CancellationException("The audit was cancelled");
            }
        }
    }

    synchronized void reportDifference(String sid, String what) {
        differing++;
        if (listed.size() < MAX_LISTED) {
            listed.add(new AuditReport.Difference(sid, what));
        }
    }

    synchronized void setCount(String projection, long count) {
        counts.put(projection, count);
    }

    synchronized void addRepaired(int some) {
        repaired += some;
    }

    /** @param sentence why a part of the audit failed; only the first reason is kept */
    synchronized void fail(String sentence) {
        failure = failure == null ? sentence : failure;
    }

    /** Ends the audit with the state {@code done} or {@code cancelled}. */
    void finish(boolean complete) {
        synchronized (this) {
            state = complete ? "done" : "cancelled";
            endedAt = now();
        }
        end.complete(report());
    }

    synchronized AuditReport report() {
        boolean complete = state.equals("done");
        return new AuditReport(
                state,
                complete ? 1 : Math.min(MAX_RUNNING, (double) done / expected),
                startedAt,
                endedAt,
                calls,
                counts.get("counted"),
                counts.get("indexed"),
                List.copyOf(listed),
                differing,
                complete && (failure == null || differing > 0) ? differing == 0 : null,
                repair,
                repaired,
                failure);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}

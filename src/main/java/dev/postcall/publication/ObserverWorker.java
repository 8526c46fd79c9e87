package dev.postcall.publication;

import dev.postcall.problem.Causes;
import dev.postcall.problem.RateLimitedLog;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Delivers the publications of one observer, claim by claim, on at most one thread at a time. */
final class ObserverWorker {
    static final Duration MAX_BACKOFF = Duration.ofMinutes(10);
    private static final long IDLE_NANOS = Duration.ofMillis(200).toNanos();
    private static final long START_TIMEOUT_NANOS = Duration.ofSeconds(10).toNanos();

    private final RateLimitedLog log = new RateLimitedLog(Logger.getLogger(ObserverWorker.class.getName()));
    private final String observer;
    private final Publications publications;
    private final PublicationDelivery delivery;
    private final int attempts;
    private final ClaimPacing pacing;

    /** Number of wake-ups that the thread has not processed yet; above 0 while the thread runs. */
    private final AtomicInteger wakeUps = new AtomicInteger();

    /** When a task was submitted that has not started yet, by {@link System#nanoTime}; else 0. */
    private final AtomicLong submittedAt = new AtomicLong();

    /** The thread while it waits for a wake-up; null while it delivers or pauses between two claims. */
    private volatile Thread idle;

    private volatile long deliveryStart;
    private volatile boolean stopped;

    ObserverWorker(
            String observer,
            Publications publications,
            PublicationDelivery delivery,
            int attempts,
            ClaimPacing pacing) {
        this.observer = observer;
        this.publications = publications;
        this.delivery = delivery;
        this.attempts = attempts;
        this.pacing = pacing;
    }

    /**
     * Wakes the worker. It checks for due publications, on a new thread of this executor unless its thread is running.
     */
    void wake(Executor executor) {
        if (wakeUps.getAndIncrement() == 0 || isStartLost()) {
            submittedAt.set(System.nanoTime());
            try {
                executor.execute(this::run);
            } catch (RuntimeException | Error e) {
                wakeUps.set(0);
                log.log(
                        Level.FINE,
                        () -> "No thread is available for observer " + observer + "; it is retried at the next poll");
            }
        } else {
            LockSupport.unpark(idle);
        }
    }

    /**
     * Whether the executor accepted the task long ago and never ran it, which may happen in a server without memory.
     * Returns true to one caller only.
     */
    private boolean isStartLost() {
        long submitted = submittedAt.get();
        return submitted != 0
                && System.nanoTime() - submitted > START_TIMEOUT_NANOS
                && submittedAt.compareAndSet(submitted, 0);
    }

    /** Whether the present delivery has taken longer than this limit. */
    boolean hangs(Duration limit) {
        long began = deliveryStart;
        return began != 0 && System.nanoTime() - began > limit.toNanos();
    }

    /** Whether a delivery is in progress. */
    boolean isDelivering() {
        return deliveryStart != 0;
    }

    /** Stops the worker after its present delivery. */
    void stop() {
        stopped = true;
    }

    /**
     * Delivers until nothing is due, then waits for {@link #IDLE_NANOS} before it ends, because a new task costs more than a
     * check for due publications.
     */
    private void run() {
        boolean done = false;
        submittedAt.set(0);
        try {
            int processed;
            do {
                processed = wakeUps.get();
                drain();
                awaitWakeUp(processed);
            } while (!wakeUps.compareAndSet(processed, 0));
            done = true;
        } finally {
            // an unexpected error must not prevent later wake-ups
            if (!done) {
                wakeUps.set(0);
            }
        }
    }

    private void awaitWakeUp(int processed) {
        long end = System.nanoTime() + IDLE_NANOS;
        idle = Thread.currentThread();
        for (long left = IDLE_NANOS; left > 0 && wakeUps.get() == processed; left = end - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
        }
        idle = null;
    }

    private void drain() {
        try {
            for (Claim claim = claim(); !claim.isEmpty(); claim = claim()) {
                long began = System.nanoTime();
                deliver(claim);
                pacing.await(began, claim.more());
            }
        } catch (Exception | Error e) {
            log.log(
                    Level.WARNING,
                    () -> "The publications for observer " + observer + " cannot be read: " + Causes.describe(e));
        }
    }

    /**
     * Claims due publications. A stopped worker claims nothing, since its claims would be blocked until their leases
     * expire.
     */
    private Claim claim() {
        return stopped ? Claim.none(observer) : publications.claim(observer);
    }

    private void deliver(Claim claim) {
        if (claim.interrupted() && !mayRetry(claim.publications().get(0))) {
            fail(claim, "The server stopped or the observer hung during the delivery.");
            return;
        }
        deliveryStart = System.nanoTime();
        try {
            delivery.deliver(claim);
        } catch (Exception | Error e) {
            if (claim.publications().size() > 1) {
                claim.split().forEach(this::deliver);
            } else {
                fail(claim, Causes.describe(e));
            }
        } finally {
            deliveryStart = 0;
        }
    }

    /**
     * Whether a publication whose claim was interrupted is delivered again: only alone, and a limited number of times.
     */
    private boolean mayRetry(Publication interrupted) {
        return !interrupted.isSplittable() && interrupted.attempts() <= attempts;
    }

    private void fail(Claim claim, String reason) {
        Publication publication = claim.publications().get(0);
        boolean last = publication.attempts() >= attempts && !publication.isSplittable();
        log.log(
                last ? Level.SEVERE : Level.WARNING,
                () -> "Observer %s failed, attempt %s of %s%s: %s"
                        .formatted(observer, publication.attempts(), attempts, last ? ", dead letter" : "", reason));
        publications.failed(claim, reason, last ? null : backOff(publication.attempts()));
    }

    /** Time until the next attempt: two seconds, doubled with each attempt, at most {@link #MAX_BACKOFF}. */
    static Duration backOff(int attempts) {
        Duration wait = Duration.ofSeconds(1L << Math.min(attempts, 20));
        return wait.compareTo(MAX_BACKOFF) < 0 ? wait : MAX_BACKOFF;
    }
}

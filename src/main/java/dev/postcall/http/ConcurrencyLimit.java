package dev.postcall.http;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Limits how many requests run concurrently, and how many wait to run. Thread-safe. */
final class ConcurrencyLimit {
    private final Semaphore running;
    private final Semaphore admitted;
    private final Duration maxWait;

    /**
     * @param running number of requests that may run
     * @param waiting number of further requests that may wait, each of which blocks its thread
     * @param maxWait longest time that a request may wait
     */
    ConcurrencyLimit(int running, int waiting, Duration maxWait) {
        this.running = new Semaphore(running, true);
        this.admitted = new Semaphore(running + waiting);
        this.maxWait = maxWait;
    }

    /**
     * Waits until the caller may run, and returns true; the caller must call {@link #release} afterwards. Returns false if too
     * many requests run or wait.
     */
    boolean acquire() {
        if (!admitted.tryAcquire()) {
            return false;
        }
        boolean acquired = false;
        try {
            acquired = running.tryAcquire(maxWait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (!acquired) {
                admitted.release();
            }
        }
        return acquired;
    }

    /** Ends a run that {@link #acquire} has allowed. */
    void release() {
        running.release();
        admitted.release();
    }
}

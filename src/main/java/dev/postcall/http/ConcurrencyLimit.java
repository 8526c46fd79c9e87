package dev.postcall.http;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Bounds how many requests run at the same time, and how many wait for them. Safe for use by several threads. */
final class ConcurrencyLimit {
    private final Semaphore running;
    private final Semaphore admitted;
    private final Duration patience;

    /**
     * @param running how many may run
     * @param waiting how many more may wait, each with a thread
     * @param patience how long each may wait
     */
    ConcurrencyLimit(int running, int waiting, Duration patience) {
        this.running = new Semaphore(running, true);
        this.admitted = new Semaphore(running + waiting);
        this.patience = patience;
    }

    /** Returns true when the caller may run; {@link #end} must follow then. False if too many run or wait. */
    boolean begin() {
        if (!admitted.tryAcquire()) {
            return false;
        }
        boolean begun = false;
        try {
            begun = running.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (!begun) {
                admitted.release();
            }
        }
        return begun;
    }

    /** The caller has run. */
    void end() {
        running.release();
        admitted.release();
    }
}

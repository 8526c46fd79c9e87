package dev.postcall.audit;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;

/** Makes an audit pause after each piece of work, the longer the more deliveries wait. For one thread. */
final class AuditThrottle {
    private static final long SAMPLE_EVERY = Duration.ofMillis(5).toNanos();
    private static final long LONGEST_PAUSE = Duration.ofSeconds(1).toNanos();

    /** Number of samples of the running mean. */
    private static final int SAMPLES = 32;

    /** Share of the work that is paused for at any load, so that a processor is free in between. */
    private static final double LEAST = 0.25;

    /** A pause as long as the work for each delivery that waits on average. */
    private static final double EACH = 1;

    private final IntSupplier load;
    private double waiting;
    private long since = System.nanoTime();

    /** @param load number of deliveries that wait */
    AuditThrottle(IntSupplier load) {
        this.load = load;
    }

    /** Pauses in proportion to the time since the last pause. */
    void pause() {
        long began = System.nanoTime();
        long worked = began - since;
        do {
            waiting += (load.getAsInt() - waiting) / SAMPLES;
            LockSupport.parkNanos(this, Math.min(SAMPLE_EVERY, (long) (worked * LEAST)));
        } while (System.nanoTime() - began < Math.min(worked * (LEAST + EACH * waiting), LONGEST_PAUSE)
                && !Thread.currentThread().isInterrupted());
        since = System.nanoTime();
    }
}

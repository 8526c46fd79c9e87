package dev.postcall.publication;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;

/**
 * Paces the deliveries to an observer. The first event is delivered at once; events that follow within 250 ms are delivered
 * together, which costs far less than one by one. The higher the load of the intake, the longer the observer pauses.
 */
final class AdaptiveThrottle {
    private static final long GATHERING = Duration.ofMillis(250).toNanos();
    private static final long LONGEST_REST = Duration.ofSeconds(1).toNanos();
    private static final long SAMPLE_EVERY = Duration.ofMillis(10).toNanos();

    /** Number of samples of the running mean: a single sample varies much at any load. */
    private static final int SAMPLES = 32;

    /** Mean load at which an observer pauses for as long as it works. A few items wait at any load. */
    private static final double MANY = 5;

    /** Exponent of the pause: at half of {@link #MANY}, an observer pauses for a sixteenth of its work. */
    private static final int STEEPNESS = 4;

    private final IntSupplier load;
    private double waiting;

    /** @param load number of items that wait in the intake */
    AdaptiveThrottle(IntSupplier load) {
        this.load = load;
    }

    /**
     * Returns when the next claim may be made.
     *
     * @param began when the last delivery began, by {@link System#nanoTime}
     * @param more whether more was due then
     */
    void await(long began, boolean more) {
        rest(System.nanoTime() - began);
        if (!more) {
            gather(GATHERING - (System.nanoTime() - began));
        }
    }

    private void rest(long worked) {
        long began = System.nanoTime();
        while (System.nanoTime() - began < restAfter(worked)) {
            LockSupport.parkNanos(this, SAMPLE_EVERY);
        }
    }

    /** Samples the load during the pause, since only a pause shows whether the load falls without the observers. */
    private double restAfter(long worked) {
        waiting += (load.getAsInt() - waiting) / SAMPLES;
        return Math.min(worked * Math.pow(waiting / MANY, STEEPNESS), LONGEST_REST);
    }

    private void gather(long nanos) {
        long end = System.nanoTime() + nanos;
        for (long left = nanos; left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
        }
    }
}

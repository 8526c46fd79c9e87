package dev.postcall.schedule;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;

/**
 * Slows background work down while items wait in the intake. After each piece of work, the thread pauses for the duration of
 * that work, multiplied by the mean number of waiting items beyond those that are tolerated. It pauses for at most fifteen
 * times the work, so the work keeps at least a sixteenth of its time, and for at most one second. For one thread.
 */
public final class AdaptiveThrottle {
    private static final long MAX_PAUSE = Duration.ofSeconds(1).toNanos();
    private static final int MAX_FACTOR = 15;
    private static final long SAMPLE_EVERY = Duration.ofMillis(10).toNanos();

    /** Number of samples of the running mean: a single sample varies much at any load. */
    private static final int SAMPLES = 32;

    private final IntSupplier load;
    private final double tolerated;
    private final double minFactor;
    private double mean;

    /**
     * @param load number of items that wait in the intake
     * @param tolerated number of waiting items that do not slow the work down
     * @param minFactor the pause at any load, as a multiple of the work
     */
    public AdaptiveThrottle(IntSupplier load, double tolerated, double minFactor) {
        this.load = load;
        this.tolerated = tolerated;
        this.minFactor = minFactor;
    }

    /**
     * Pauses after a piece of work. An interrupt ends the pause.
     *
     * @param worked duration of the work, in nanoseconds
     */
    public void pause(long worked) {
        long began = System.nanoTime();
        long elapsed = 0;
        for (long pause = pauseAfter(worked); elapsed < pause; pause = pauseAfter(worked)) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            LockSupport.parkNanos(this, Math.min(pause - elapsed, SAMPLE_EVERY));
            elapsed = System.nanoTime() - began;
        }
    }

    /** Samples the load during the pause too, since only a pause shows whether the load falls without this work. */
    private long pauseAfter(long worked) {
        mean += (load.getAsInt() - mean) / SAMPLES;
        double factor = Math.max(minFactor, Math.min(mean - tolerated, MAX_FACTOR));
        return Math.min((long) (worked * factor), MAX_PAUSE);
    }
}

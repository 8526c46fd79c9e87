package dev.postcall.publication;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;

/**
 * How fast an observer is told. What happened is told at once; what follows within a moment is gathered and told together,
 * which costs far less than each by itself. The more wait for something that observers make way for, the longer they rest.
 */
final class Pace {
    private static final long GATHERING = Duration.ofMillis(250).toNanos();
    private static final long LONGEST_REST = Duration.ofSeconds(1).toNanos();
    private static final long LOOK = Duration.ofMillis(10).toNanos();

    /** Over how many looks the mean is kept: one look says little, at the peak and well below it. */
    private static final int LOOKS = 32;

    /** Where an observer rests as long as it works. Some always wait for what is under way; these are more than that. */
    private static final double MANY = 5;

    /** By which power: at half of {@link #MANY} they rest for a sixteenth of their work. */
    private static final int STEEPNESS = 4;

    private final IntSupplier pressure;
    private double waiting;

    /** @param pressure how many wait for what observers make way for */
    Pace(IntSupplier pressure) {
        this.pressure = pressure;
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
            LockSupport.parkNanos(this, LOOK);
        }
    }

    /** Looks anew each time, as what waits only shows in a rest whether it would be gone without the observers. */
    private double restAfter(long worked) {
        waiting += (pressure.getAsInt() - waiting) / LOOKS;
        return Math.min(worked * Math.pow(waiting / MANY, STEEPNESS), LONGEST_REST);
    }

    private void gather(long nanos) {
        long end = System.nanoTime() + nanos;
        for (long left = nanos; left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
        }
    }
}

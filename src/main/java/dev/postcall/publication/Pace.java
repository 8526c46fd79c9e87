package dev.postcall.publication;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * How fast an observer is told. What happened is told at once; what follows within a moment is gathered and told together,
 * which costs far less than each by itself. While there is {@link Pressure}, observers rest far longer than they work.
 */
final class Pace {
    private static final long GATHERING = Duration.ofMillis(400).toNanos();
    private static final long LONGEST_REST = Duration.ofSeconds(5).toNanos();
    private static final long LOOK = Duration.ofMillis(10).toNanos();
    private static final int REST = 40;

    /** Over how many looks the share of those with pressure is kept: one look says little, at the peak and well below it. */
    private static final int LOOKS = 16;

    /** The share above which observers rest. */
    private static final double HIGH = 0.5;

    private final BooleanSupplier pressure;
    private double pressed;

    Pace(BooleanSupplier pressure) {
        this.pressure = pressure;
    }

    /**
     * Returns when the next claim may be made.
     *
     * @param began when the last delivery began, by {@link System#nanoTime}
     * @param more whether more was due then
     */
    void await(long began, boolean more) {
        long worked = System.nanoTime() - began;
        rest(Math.min(REST * worked, LONGEST_REST));
        if (!more) {
            gather(GATHERING - (System.nanoTime() - began));
        }
    }

    private void rest(long nanos) {
        long end = System.nanoTime() + nanos;
        while (isPressed() && System.nanoTime() < end) {
            LockSupport.parkNanos(this, LOOK);
        }
    }

    private boolean isPressed() {
        pressed += ((pressure.getAsBoolean() ? 1 : 0) - pressed) / LOOKS;
        return pressed > HIGH;
    }

    private void gather(long nanos) {
        long end = System.nanoTime() + nanos;
        for (long left = nanos; left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
        }
    }
}

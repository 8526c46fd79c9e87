package dev.postcall.notes;

import java.time.Duration;

/** The time between two attempts, which doubles with each that fails, up to a minute. Safe for use by several threads. */
final class RetryPause {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private Duration next = FIRST;
    private Long end;

    /** Notes an attempt that failed. */
    synchronized void begin() {
        end = System.nanoTime() + next.toNanos();
        next = next.multipliedBy(2).compareTo(LONGEST) < 0 ? next.multipliedBy(2) : LONGEST;
    }

    /** Notes an attempt that succeeded. */
    synchronized void reset() {
        end = null;
        next = FIRST;
    }

    /** Allows the next attempt now. */
    synchronized void end() {
        end = null;
    }

    synchronized boolean isOver() {
        return end == null || System.nanoTime() - end >= 0;
    }
}

package dev.postcall.notes.maintenance;

import java.time.Duration;

/**
 * The pause between two attempts. It starts at one second and doubles with each failure, up to a minute. Safe for use
 * by several threads.
 */
final class RetryPause {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration MAX = Duration.ofMinutes(1);

    private Duration next = FIRST;
    private Long end;

    /** Starts the pause after a failed attempt. */
    synchronized void start() {
        end = System.nanoTime() + next.toNanos();
        next = next.multipliedBy(2).compareTo(MAX) < 0 ? next.multipliedBy(2) : MAX;
    }

    /** Resets the pause after a successful attempt. */
    synchronized void reset() {
        end = null;
        next = FIRST;
    }

    /** Ends the pause, so that the next attempt may start. */
    synchronized void end() {
        end = null;
    }

    synchronized boolean isOver() {
        return end == null || System.nanoTime() - end >= 0;
    }
}

package dev.postcall.publication;

import dev.postcall.schedule.AdaptiveThrottle;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;

/**
 * Paces the claims of an observer. The first event is delivered at once; events that follow within 250 ms are delivered
 * together, which costs far less than one by one. While deliveries wait in the intake, an observer pauses between claims.
 */
final class ClaimPacing {
    private static final long GATHERING = Duration.ofMillis(250).toNanos();

    /** Number of deliveries that wait for the commit under way even when the observers are idle. */
    private static final int TOLERATED = 4;

    private final AdaptiveThrottle throttle;

    /** @param load number of items that wait in the intake */
    ClaimPacing(IntSupplier load) {
        throttle = new AdaptiveThrottle(load, TOLERATED, 0);
    }

    /**
     * Returns when the next claim may be made.
     *
     * @param began when the last delivery began, by {@link System#nanoTime}
     * @param more whether more was due then
     */
    void await(long began, boolean more) {
        throttle.pause(System.nanoTime() - began);
        if (!more) {
            gather(began + GATHERING);
        }
    }

    private void gather(long end) {
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
        }
    }
}

package dev.postcall.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AdaptiveThrottleTest {
    private static final long WORKED = Duration.ofMillis(200).toNanos();

    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void backlogIsToldWithoutAPauseWhenNobodyWaits() {
        awaitOften(waiting(0, 0), 1_000);
        assertThat(looks).hasValue(1_000);
    }

    @Test
    void hardlyRestsWhileSomeWaitAsTheyAlwaysDo() {
        awaitOften(waiting(2, 2), 100);
        assertThat(looks).hasValueLessThan(300);
    }

    @Test
    void restsUntilFewWait() {
        awaitOften(waiting(20, 0), 100);
        assertThat(looks).hasValueBetween(150, 400);
    }

    @Test
    void restEndsThoughManyWaitOn() {
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> awaitOften(waiting(1_000, 1_000), 5));
    }

    @Test
    void whatFollowsWithinAMomentIsGathered() {
        AdaptiveThrottle throttle = waiting(0, 0);
        long began = System.nanoTime();
        throttle.await(began, false);
        assertThat(System.nanoTime() - began)
                .isGreaterThanOrEqualTo(Duration.ofMillis(100).toNanos());
    }

    /** A throttle while so many wait at its first hundred looks, and so many later. */
    private AdaptiveThrottle waiting(int first, int later) {
        return new AdaptiveThrottle(() -> looks.incrementAndGet() <= 100 ? first : later);
    }

    private static void awaitOften(AdaptiveThrottle throttle, int times) {
        for (int i = 0; i < times; i++) {
            throttle.await(System.nanoTime() - WORKED, true);
        }
    }
}

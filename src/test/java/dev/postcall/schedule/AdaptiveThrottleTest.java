package dev.postcall.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A sample of the load is taken before each pause and after each part of it, so samples measure pauses. */
class AdaptiveThrottleTest {
    private static final int TOLERATED = 4;
    private static final Duration WORK = Duration.ofMillis(100);

    private final AtomicInteger samples = new AtomicInteger();

    @Test
    void workIsNotSlowedDownWhileNoMoreItemsWaitThanAreTolerated() {
        AdaptiveThrottle throttle = throttle(TOLERATED, 0);
        for (int i = 0; i < 1_000; i++) {
            throttle.pause(WORK.toNanos());
        }
        assertThat(samples).hasValue(1_000);
    }

    @Test
    void eachFurtherItemAddsTheDurationOfTheWork() {
        AdaptiveThrottle throttle = throttle(TOLERATED + 2, 0);
        settle(throttle);
        assertThat(pause(throttle, WORK)).isGreaterThan(WORK.multipliedBy(2).minusMillis(20));
        assertThat(samples.get()).isBetween(2, 25);
    }

    @Test
    void workKeepsASixteenthOfItsTimeThoughManyItemsWait() {
        AdaptiveThrottle throttle = throttle(1_000, 0);
        settle(throttle);
        Duration work = Duration.ofMillis(10);
        assertThat(pause(throttle, work)).isGreaterThanOrEqualTo(work.multipliedBy(15));
        assertThat(samples.get()).isBetween(2, 20);
    }

    @Test
    void noPauseIsLongerThanASecond() {
        AdaptiveThrottle throttle = throttle(1_000, 0);
        settle(throttle);
        assertThat(pause(throttle, Duration.ofMinutes(10))).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(samples.get()).isBetween(2, 110);
    }

    @Test
    void pauseEndsWhenTheLoadFalls() {
        AdaptiveThrottle throttle = new AdaptiveThrottle(() -> samples.incrementAndGet() <= 200 ? 10 : 0, TOLERATED, 0);
        settle(throttle);
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            while (samples.get() < 300) {
                throttle.pause(WORK.toNanos());
            }
        });
        samples.set(1_000);
        throttle.pause(WORK.toNanos());
        assertThat(samples).hasValue(1_001);
    }

    @Test
    void shareOfTheWorkIsPausedThoughNothingWaits() {
        AdaptiveThrottle throttle = throttle(0, 0.25);
        assertThat(pause(throttle, WORK)).isGreaterThanOrEqualTo(WORK.dividedBy(4));
        assertThat(samples.get()).isBetween(2, 5);
    }

    @Test
    void interruptEndsThePause() {
        AdaptiveThrottle throttle = throttle(1_000, 0);
        Thread.currentThread().interrupt();
        throttle.pause(WORK.toNanos());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(samples).hasValue(1);
    }

    private AdaptiveThrottle throttle(int waiting, double minFactor) {
        return new AdaptiveThrottle(
                () -> {
                    samples.incrementAndGet();
                    return waiting;
                },
                TOLERATED,
                minFactor);
    }

    /** Pauses until the running mean is the present load. */
    private void settle(AdaptiveThrottle throttle) {
        for (int i = 0; i < 200; i++) {
            throttle.pause(1);
        }
        samples.set(0);
    }

    private static Duration pause(AdaptiveThrottle throttle, Duration work) {
        long began = System.nanoTime();
        throttle.pause(work.toNanos());
        return Duration.ofNanos(System.nanoTime() - began);
    }
}

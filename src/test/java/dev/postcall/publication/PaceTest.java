package dev.postcall.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long AN_HOUR = Duration.ofHours(1).toNanos();

    @Test
    void backlogIsToldWithoutAPauseWhenNothingPresses() {
        AtomicInteger asked = new AtomicInteger();
        Pace pace = new Pace(() -> asked.incrementAndGet() < 0);
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            for (int i = 0; i < 1_000; i++) {
                pace.await(System.nanoTime() - AN_HOUR, true);
            }
        });
        assertThat(asked).hasValue(1_000);
    }

    @Test
    void restsWhileDeliveriesMostlyWait() {
        AtomicInteger looks = new AtomicInteger();
        Pace pace = new Pace(() -> looks.incrementAndGet() % 3 != 0 && looks.get() < 200);
        awaitOften(pace, 30);
        assertThat(looks).hasValueBetween(200, 220);
    }

    @Test
    void doesNotRestWhileDeliveriesWaitNowAndThen() {
        AtomicInteger looks = new AtomicInteger();
        Pace pace = new Pace(() -> looks.incrementAndGet() % 3 == 0);
        awaitOften(pace, 300);
        assertThat(looks).hasValue(300);
    }

    private static void awaitOften(Pace pace, int times) {
        for (int i = 0; i < times; i++) {
            pace.await(System.nanoTime() - AN_HOUR, true);
        }
    }

    @Test
    void restEndsThoughThePressureDoesNot() {
        Pace pace = new Pace(() -> true);
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> awaitOften(pace, 12));
    }

    @Test
    void whatFollowsWithinAMomentIsGathered() {
        Pace pace = new Pace(() -> false);
        long began = System.nanoTime();
        pace.await(began, false);
        assertThat(System.nanoTime() - began)
                .isGreaterThanOrEqualTo(Duration.ofMillis(100).toNanos());
    }
}

package dev.postcall.http;

import static dev.postcall.harness.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ConcurrencyLimitTest {
    private static final Duration LONG_WAIT = Duration.ofMinutes(1);

    @Test
    void waitingRequestRunsWhenAnotherEnds() throws InterruptedException {
        ConcurrencyLimit limit = new ConcurrencyLimit(1, 1, LONG_WAIT);
        assertThat(limit.acquire()).isTrue();
        CompletableFuture<Boolean> second = new CompletableFuture<>();
        Thread waiting = new Thread(() -> second.complete(limit.acquire()));
        waiting.start();
        eventually(() -> assertThat(waiting.getState()).isEqualTo(Thread.State.TIMED_WAITING));
        assertThat(limit.acquire()).as("more requests than may wait").isFalse();
        limit.release();
        waiting.join();
        assertThat(second).isCompletedWithValue(true);
    }

    @Test
    void requestReleasesItsPlaceAfterTheMaximumWait() {
        ConcurrencyLimit limit = new ConcurrencyLimit(1, 1, Duration.ofMillis(1));
        assertThat(limit.acquire()).isTrue();
        for (int i = 0; i < 3; i++) {
            assertThat(limit.acquire()).isFalse();
        }
        limit.release();
        assertThat(limit.acquire()).isTrue();
    }

    @Test
    void interruptedRequestReleasesItsPlace() {
        ConcurrencyLimit limit = new ConcurrencyLimit(1, 1, LONG_WAIT);
        assertThat(limit.acquire()).isTrue();
        Thread.currentThread().interrupt();
        assertThat(limit.acquire()).isFalse();
        assertThat(Thread.interrupted()).isTrue();
        limit.release();
        assertThat(limit.acquire()).isTrue();
    }
}

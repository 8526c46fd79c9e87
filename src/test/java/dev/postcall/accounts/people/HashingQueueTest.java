package dev.postcall.accounts.people;

import static dev.postcall.harness.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postcall.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HashingQueueTest {
    private final HashingQueue queue = new HashingQueue();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);

    @Test
    void requestIsRejectedAtOnceWhenTheQueueIsFull() {
        List<CompletableFuture<Optional<Integer>>> accepted = new ArrayList<>();
        for (int i = 0; i <= HashingQueue.MAX_WAITING; i++) {
            accepted.add(CompletableFuture.supplyAsync(() -> queue.attempt(this::hash), threads));
        }
        eventually(() -> assertThat(queue.freePlaces()).isZero());
        assertThat(queue.attempt(() -> 1)).isEmpty();
        assertThatThrownBy(() -> queue.run(() -> {}))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(429));

        end.countDown();

        assertThat(accepted).allMatch(attempt -> attempt.join().isPresent());
        assertThat(queue.attempt(() -> 1)).hasValue(1);
    }

    @Test
    void failureReleasesThePlace() {
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> queue.run(() -> {
                        throw new IllegalStateException("Failed");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private int hash() {
        try {
            end.await();
            return 1;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }
}

package dev.postcall.publication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Eventually;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Supervision of an observer whose deliveries never end. */
class SupervisedObserverTest {
    private static final Duration LIMIT = Duration.ofMillis(1);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger delivering = new AtomicInteger();
    private final List<ObserverWorker> made = new ArrayList<>();
    private final SupervisedObserver observer = new SupervisedObserver("hanging", LIMIT, this::worker);

    private ObserverWorker worker() {
        ObserverWorker worker =
                new ObserverWorker("hanging", new Endless(), new Hanging(), 1, new ClaimPacing(() -> 0));
        made.add(worker);
        return worker;
    }

    /** Publications that always have one more claim. */
    private static final class Endless extends Publications {
        @Override
        public Claim claim(String name) {
            return new Claim(name, "token", List.of(new Publication(name, List.of("CA1"), null)), false, true);
        }

        @Override
        public void failed(Claim claim, String reason, Duration wait) {
            // this test stores nothing
        }
    }

    private final class Hanging extends PublicationDelivery {
        @Override
        public void deliver(Claim claim) {
            delivering.incrementAndGet();
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void hangAfterTheLastReplacementIsReportedUntilAThreadEnds() {
        for (int hang = 1; hang <= SupervisedObserver.MAX_ABANDONED; hang++) {
            awaitHang(hang);
            observer.check();
            assertThat(observer.isStuck()).isFalse();
            assertThat(observer.isHanging()).isTrue();
            assertThat(made).hasSize(hang + 1);
        }
        awaitHang(SupervisedObserver.MAX_ABANDONED + 1);
        observer.check();
        observer.check();
        assertThat(observer.isStuck()).isTrue();
        assertThat(made).hasSize(SupervisedObserver.MAX_ABANDONED + 1);

        end.countDown();
        Eventually.eventually(() -> {
            observer.check();
            assertThat(observer.isStuck()).isFalse();
        });
    }

    private void awaitHang(int threadsThatHang) {
        observer.wake(threads);
        Eventually.eventually(() -> assertThat(delivering).hasValue(threadsThatHang));
        Eventually.eventually(
                () -> assertThat(made.get(made.size() - 1).hangs(LIMIT)).isTrue());
    }

    @AfterEach
    void endAll() {
        end.countDown();
        made.forEach(ObserverWorker::stop);
        threads.shutdownNow();
    }
}

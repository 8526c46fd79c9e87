package dev.postcall.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

/** A worker that gets no thread from a server without memory gets one later. */
class ObserverWorkerTest {
    private final Deque<Runnable> given = new ArrayDeque<>();
    private final ObserverWorker worker =
            new ObserverWorker("observer", new Nothing(), null, 1, new ClaimPacing(() -> 0));

    /** A store without due publications. */
    private static final class Nothing extends Publications {
        @Override
        public Claim claim(String observer) {
            return Claim.none(observer);
        }
    }

    @Test
    void workerIsStartedAgainAfterAnErrorOfTheServer() {
        Executor outOfMemory = task -> {
            throw new OutOfMemoryError("test");
        };
        worker.wake(outOfMemory);
        worker.wake(given::add);
        assertThat(given).hasSize(1);
    }

    @Test
    void workerRunsOnOneThreadAtATime() {
        worker.wake(given::add);
        worker.wake(given::add);
        assertThat(given).hasSize(1);
        given.remove().run();
        worker.wake(given::add);
        assertThat(given).hasSize(1);
    }
}

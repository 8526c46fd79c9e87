package dev.postcall.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

/** The worker has at most one thread, and gets one later if the executor failed to start it. */
class ObserverWorkerTest {
    private final Deque<Runnable> submitted = new ArrayDeque<>();
    private final ObserverWorker worker =
            new ObserverWorker("observer", new NoPublications(), null, 1, new ClaimPacing(() -> 0));

    /** A store without due publications. */
    private static final class NoPublications extends Publications {
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
        worker.wake(submitted::add);
        assertThat(submitted).hasSize(1);
    }

    @Test
    void workerRunsOnOneThreadAtATime() {
        worker.wake(submitted::add);
        worker.wake(submitted::add);
        assertThat(submitted).hasSize(1);
        submitted.remove().run();
        worker.wake(submitted::add);
        assertThat(submitted).hasSize(1);
    }
}

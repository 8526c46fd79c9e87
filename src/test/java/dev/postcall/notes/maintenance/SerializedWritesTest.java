package dev.postcall.notes.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Eventually;
import dev.postcall.storage.TestDatabase;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two nodes index the same call concurrently in a shared index. */
class SerializedWritesTest {
    @RegisterExtension
    private final TestDatabase database = new TestDatabase();

    private final Map<String, Integer> sharedIndex = new ConcurrentHashMap<>();
    private final CountDownLatch read = new CountDownLatch(1);
    private final CountDownLatch delay = new CountDownLatch(1);

    @Test
    void olderRevisionDoesNotOverwriteANewerOne() throws Exception {
        database.inTransaction(entities -> {
            StoredCalls.insert(entities, "CA1", null);
            return null;
        });
        CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> index(() -> {
            read.countDown();
            await(delay);
        }));
        await(read);
        database.inTransaction(entities -> {
            StoredCalls.revise(entities, "CA1");
            return null;
        });
        CompletableFuture<Void> fast = CompletableFuture.runAsync(() -> index(() -> {}));
        Eventually.within(
                Duration.ofSeconds(20),
                () -> assertThat(fast.isDone() || waits()).isTrue());
        delay.countDown();
        slow.get();
        fast.get();
        assertThat(sharedIndex).containsEntry("CA1", 2);
    }

    /** Reads the call and writes it to the index after a pause, as a node does. */
    private void index(Runnable pause) {
        database.inTransaction(entities -> {
            SerializedWrites.lock(entities);
            int revision = StoredCalls.revision(entities, "CA1");
            pause.run();
            sharedIndex.put("CA1", revision);
            return null;
        });
    }

    private boolean waits() {
        return database.inTransaction(entities -> (boolean) entities.createNativeQuery(
                        "select exists (select 1 from pg_locks where locktype = 'advisory' and not granted)")
                .getSingleResult());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.postcall.notes.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.storage.BatchLimit;
import dev.postcall.storage.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Batches of stored calls. */
class CallBatchesTest {
    private static final int LARGE_CALLS = 20;
    private static final int LARGE = 300_000;

    @RegisterExtension
    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void store() {
        database.inTransaction(entities -> {
            for (int i = 0; i < 700; i++) {
                StoredCalls.insert(entities, "a-%03d".formatted(i), null);
            }
            for (int i = 0; i < LARGE_CALLS; i++) {
                StoredCalls.insert(entities, "b-%03d".formatted(i), "x".repeat(LARGE));
            }
            return null;
        });
    }

    private <T> T read(Function<CallBatches, T> reading) {
        return database.inTransaction(entities -> reading.apply(new CallBatches(entities)));
    }

    @Test
    void everyCallIsInOneBatchBoundedByNumberAndBytes() {
        List<String> sids = new ArrayList<>();
        for (CallBatch batch = after(null); !batch.isEmpty(); batch = after(batch.last())) {
            assertThat(batch.sids()).hasSizeLessThanOrEqualTo(500);
            assertThat(batch.bytes()).isLessThanOrEqualTo(BatchLimit.BATCH_BYTES);
            sids.addAll(batch.sids());
        }
        assertThat(sids).hasSize(700 + LARGE_CALLS).doesNotHaveDuplicates();
    }

    private CallBatch after(String sid) {
        return read(batches -> batches.after(sid));
    }

    @Test
    void callsOfAnEventAreSplitByBytesIncludingDeletedOnes() {
        List<String> asked = List.of("b-001", "gone", "b-000", "b-002", "a-001");
        List<CallBatch> batches = read(session -> session.split(asked));
        assertThat(batches.stream().flatMap(batch -> batch.sids().stream())).containsExactlyInAnyOrderElementsOf(asked);
        assertThat(batches.stream().mapToLong(CallBatch::bytes).sum()).isEqualTo(3 * LARGE);
    }

    @Test
    void estimateIsReadFromTheStatisticsOfTheDatabase() {
        database.inTransaction(
                entities -> entities.createNativeQuery("analyze call").executeUpdate());
        assertThat(read(CallBatches::estimate)).isEqualTo(700 + LARGE_CALLS);
    }

    @Test
    void latestCallsAndStoredCallsAreRead() {
        List<String> latest = read(batches -> batches.latest(2));
        List<String> stored = read(batches -> batches.stored(List.of("gone", "a-001")));
        assertThat(latest).containsExactly("b-019", "b-018");
        assertThat(stored).containsExactly("a-001");
    }
}

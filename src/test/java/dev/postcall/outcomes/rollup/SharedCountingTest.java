package dev.postcall.outcomes.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.outcomes.CountedDatabase;
import dev.postcall.outcomes.SeededCalls;
import dev.postcall.outcomes.report.Grouping;
import dev.postcall.outcomes.report.NaiveReport;
import dev.postcall.outcomes.report.OutcomeQuery;
import dev.postcall.query.Period;
import dev.postcall.storage.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Several nodes count concurrently. */
class SharedCountingTest {
    private static final int NODES = 3;
    private static final int CALLS = 200;
    private static final int BATCHES = 40;
    private static final ZoneId UTC = ZoneId.of("UTC");

    @RegisterExtension
    private final TestDatabase database = new TestDatabase();

    private final SeededCalls calls = new SeededCalls(23, Instant.parse("2026-05-01T00:00:00Z"), Duration.ofDays(3));

    @Test
    void concurrentNodesCountEachCallOnce() throws Exception {
        List<String> sids = calls.receive(CALLS);
        AtomicInteger counted = new AtomicInteger();
        List<Callable<Void>> nodes = new ArrayList<>();
        for (int node = 0; node < NODES; node++) {
            Random random = new Random(node);
            nodes.add(() -> {
                count(sids, random, counted);
                return null;
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(NODES);
        try {
            for (Future<Void> node : threads.invokeAll(nodes, 60, TimeUnit.SECONDS)) {
                node.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(counted).hasValue(NODES * BATCHES);
        try (CountedDatabase last = new CountedDatabase(database)) {
            for (Grouping by : Grouping.values()) {
                OutcomeQuery all = new OutcomeQuery(Period.ALL, null, null, by);
                assertThat(NaiveReport.of(last.report(all))).isEqualTo(NaiveReport.of(calls.summaries(), all, UTC));
            }
            assertThat(last.differences()).isEmpty();
        }
    }

    /** Counts overlapping batches while calls are revised; the last batch contains all calls. */
    private void count(List<String> sids, Random random, AtomicInteger counted) throws SQLException {
        try (CountedDatabase node = new CountedDatabase(database)) {
            for (int batch = 1; batch <= BATCHES; batch++) {
                int first = random.nextInt(CALLS / 2);
                List<String> some = batch == BATCHES ? sids : sids.subList(first, first + CALLS / 4);
                if (batch < BATCHES) {
                    String revised = some.get(random.nextInt(some.size()));
                    calls.receive(SeededCalls.answered(
                            revised, Instant.parse("2026-05-02T10:00:00Z"), "Revised " + batch, batch % 2 == 0));
                }
                node.count(some, calls);
                counted.incrementAndGet();
            }
        }
    }
}

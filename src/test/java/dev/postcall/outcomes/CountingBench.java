package dev.postcall.outcomes;

import dev.postcall.calls.CallSummary;
import dev.postcall.outcomes.rollup.Counting;
import dev.postcall.storage.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Measures how many calls of one day are counted a second, by batch size: 20 campaigns, 30 agents, 12 outcomes. */
class CountingBench {
    private static final int CALLS = Integer.getInteger("postcall.bench.calls", 40_000);
    private static final List<Integer> BATCHES = List.of(16, 64, 512, 2_048);

    @RegisterExtension
    private final TestDatabase database = new TestDatabase();

    private final Map<String, CallSummary> calls = new HashMap<>();

    @Test
    void countsBatches() throws SQLException {
        try (CountedDatabase counted = new CountedDatabase(database)) {
            run(counted, "warm", CALLS / 4, 512);
            for (int batch : BATCHES) {
                double seconds = run(counted, "B" + batch, CALLS, batch);
                System.out.printf("| %,d calls a batch | %,.0f calls/s |%n", batch, CALLS / seconds);
            }
        }
    }

    private double run(CountedDatabase counted, String prefix, int count, int batch) throws SQLException {
        Random random = new Random(prefix.hashCode());
        Instant day = Instant.parse("2026-03-02T08:00:00Z");
        List<String> sids = IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
        sids.forEach(sid -> calls.put(sid, call(sid, day, random)));
        long began = System.nanoTime();
        for (int i = 0; i < count; i += batch) {
            List<String> some = sids.subList(i, Math.min(i + batch, count));
            counted.inTransaction(session -> {
                new Counting(session).count(some, this::read);
                return null;
            });
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private List<CallSummary> read(Collection<String> sids) {
        return sids.stream().map(calls::get).collect(Collectors.toList());
    }

    private static CallSummary call(String sid, Instant day, Random random) {
        Instant at = day.plusSeconds(random.nextInt(3600));
        return new CallSummary(
                sid,
                at,
                at,
                at,
                1,
                "agent-" + random.nextInt(30),
                "campaign-" + random.nextInt(20),
                null,
                null,
                null,
                random.nextInt(300),
                "Outcome " + random.nextInt(12),
                random.nextBoolean());
    }
}

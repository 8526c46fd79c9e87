package dev.postcall.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.storage.PostgresInstance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures the cost of a delivery: each contender in turn receives the same calls from the same number of clients, in
 * several rounds. Properties, all with defaults: {@code bench.connections}, {@code bench.rounds}, {@code bench.seconds}
 * and {@code bench.warmup}.
 */
class IngestBench {
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("bench.warmup", 120));
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("bench.seconds", 10));
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final int WARM_UP_CONNECTIONS = 32;
    private static final int[] CONNECTIONS = Arrays.stream(
                    System.getProperty("bench.connections", "1,8,32,64").split(","))
            .mapToInt(Integer::parseInt)
            .toArray();

    private final IngestTable table = new IngestTable();

    @Test
    void deliveries(@TempDir(factory = BenchFolder.class, cleanup = CleanupMode.ON_SUCCESS) Path data)
            throws IOException {
        try (PostgresInstance postgres = PostgresInstance.ofTheSystemIn(data.resolve("postgresql"))) {
            List<Contender> contenders = contenders(postgres, data);
            try {
                compare(contenders, postgres);
            } finally {
                contenders.forEach(Contender::close);
            }
        }
        Files.writeString(BenchFolder.ROOT.resolve("ingest.md"), table.markdown());
        System.out.println(table.markdown());
    }

    private static List<Contender> contenders(PostgresInstance postgres, Path data) {
        List<Contender> all = new ArrayList<>();
        all.add(new Floor(postgres.freshDatabase()));
        all.add(PostcallServer.on(postgres.freshDatabase(), data, Map.of()));
        all.addAll(Peer.all(postgres));
        return all;
    }

    private void compare(List<Contender> contenders, PostgresInstance postgres) {
        for (Contender contender : contenders) {
            contender.load(WARM_UP_CONNECTIONS, WARM_UP);
            contender.settle();
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int connections : CONNECTIONS) {
                for (Contender contender : contenders) {
                    table.add(measure(contender, connections, postgres));
                }
            }
        }
    }

    private static Measurement measure(Contender contender, int connections, PostgresInstance postgres) {
        long stored = contender.stored();
        Usage before = contender.usage();
        Usage databaseBefore = Usage.of(postgres.processes());
        Figures figures = contender.load(connections, ROUND);
        long answered = System.nanoTime();
        contender.settle();
        double settled = (System.nanoTime() - answered) / 1e9;
        long more = contender.stored() - stored;
        assertThat(figures.failed()).as(contender.name()).isZero();
        assertThat(more)
                .as(contender.name() + " stores every call once; what was under way at the end may be there")
                .isBetween(figures.done(), figures.done() + connections);
        Usage after = contender.usage();
        return new Measurement(
                contender.name(),
                connections,
                figures,
                after.microsEach(before, more),
                Usage.of(postgres.processes()).microsEach(databaseBefore, more),
                after.resident(),
                settled);
    }
}

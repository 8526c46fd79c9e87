package dev.postcall.bench;

import dev.postcall.settings.Setting;
import dev.postcall.storage.PostgresInstance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures whether counting and indexing keep up with the deliveries: their lag at half of the peak rate, their
 * remaining time after a minute at the peak rate, and their effect on the peak rate. Uses the properties of
 * {@link IngestBench}.
 */
class FanOutBench {
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("bench.warmup", 120));
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("bench.minute", 60));
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final int CONNECTIONS = 32;

    private final StringBuilder table = new StringBuilder();

    @Test
    void fanOut(@TempDir(factory = BenchFolder.class, cleanup = CleanupMode.ON_SUCCESS) Path data) throws IOException {
        print(
                "| round | calls/s, fan-out off | on | on/off | drained after s | s at half: counted p50 / p99 / max | findable |");
        print("|--:|--:|--:|--:|--:|--:|--:|");
        try (PostgresInstance postgres = PostgresInstance.ofTheSystemIn(data.resolve("postgresql"));
                PostcallServer paused = PostcallServer.on(
                        postgres.freshDatabase(), data, Map.of(Setting.PUBLICATION_PAUSED.key(), "true"));
                PostcallServer server = PostcallServer.on(postgres.freshDatabase(), data, Map.of())) {
            paused.load(CONNECTIONS, WARM_UP);
            server.load(CONNECTIONS, WARM_UP);
            server.settle();
            for (int round = 1; round <= ROUNDS; round++) {
                print(round(round, paused, server));
            }
        }
        Files.writeString(BenchFolder.ROOT.resolve("fan-out.md"), table);
    }

    private static String round(int round, PostcallServer paused, PostcallServer server) {
        double off = paused.load(CONNECTIONS, ROUND).rate();
        double on = server.load(CONNECTIONS, ROUND).rate();
        long answered = System.nanoTime();
        server.settle();
        double drained = (System.nanoTime() - answered) / 1e9;
        Probe probe = new Probe(server.postcall());
        CompletableFuture<Void> probing = CompletableFuture.runAsync(() -> probe.run(ROUND));
        double half = server.loadAt(on / 2, ROUND).rate();
        probing.join();
        server.settle();
        return "| %d | %.0f | %.0f | %.2f | %.1f | at %.0f calls/s: %s | %s |"
                .formatted(round, off, on, on / off, drained, half, probe.counted(), probe.findable());
    }

    private void print(String line) {
        table.append(line).append('\n');
        System.out.println(line);
    }
}

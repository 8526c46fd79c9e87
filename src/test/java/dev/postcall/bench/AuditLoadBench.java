package dev.postcall.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.bench.reports.LoadedCalls;
import dev.postcall.harness.Postcall;
import dev.postcall.harness.TestSettings;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/**
 * Measures an audit of {@code bench.calls} calls (1,000,000) of {@code bench.days} days: its duration alone, and its
 * effect on deliveries at {@code bench.rate} a second (300). Rounds with and without an audit alternate.
 */
class AuditLoadBench {
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("bench.warmup", 60));
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("bench.seconds", 20));
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final int RATE = Integer.getInteger("bench.rate", 300);

    private final StringBuilder table = new StringBuilder();

    @Test
    void audits() throws SQLException, IOException {
        try (LoadedCalls calls = LoadedCalls.open()) {
            Postcall postcall = calls.serve();
            calls.awaitIndex(postcall);
            Wrk wrk = new Wrk(postcall.address().resolve("webhooks/" + Postcall.OUTCOME), TestSettings.WEBHOOK_TOKEN);
            wrk.loadAt(RATE, WARM_UP);
            print("Alone: " + auditAlone(postcall, calls));
            print("| deliveries | audit | calls/s | p50 ms | p99 ms | max ms | MB at most |");
            print("|---|---|--:|--:|--:|--:|--:|");
            for (int round = 0; round < ROUNDS; round++) {
                print(row("no", wrk.loadAt(RATE, ROUND), calls.residentBytes()));
                assertThat(postcall.post("api/audit", "").status()).isEqualTo(202);
                for (boolean running = true; running; running = isRunning(postcall)) {
                    Figures figures = wrk.loadAt(RATE, ROUND);
                    print(row(String.valueOf(report(postcall).get("progress")), figures, calls.residentBytes()));
                }
                print(report(postcall).toString());
            }
        }
        Files.writeString(BenchFolder.ROOT.resolve("audit.md"), table);
    }

    /** Runs an audit, and measures the server's memory before it and its maximum during it. */
    private static String auditAlone(Postcall postcall, LoadedCalls calls) {
        long before = calls.residentBytes();
        long began = System.nanoTime();
        assertThat(postcall.post("api/audit", "").status()).isEqualTo(202);
        List<Long> memory = new ArrayList<>(List.of(before));
        while (isRunning(postcall)) {
            memory.add(calls.residentBytes());
            CompletableFuture.runAsync(
                            () -> {}, CompletableFuture.delayedExecutor(1, java.util.concurrent.TimeUnit.SECONDS))
                    .join();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        long most = memory.stream().max(Comparator.naturalOrder()).orElseThrow();
        JsonObject report = report(postcall);
        return "%.1f s, %.0f calls/s, resident %d MB before, at most %d MB; %s"
                .formatted(seconds, report.getInt("calls") / seconds, before >> 20, most >> 20, report);
    }

    private static String row(String audit, Figures figures, long resident) {
        return "| %d/s | %s | %.0f | %.1f | %.1f | %.0f | %d |"
                .formatted(RATE, audit, figures.rate(), figures.p50(), figures.p99(), figures.max(), resident >> 20);
    }

    private static boolean isRunning(Postcall postcall) {
        return report(postcall).getString("state").equals("running");
    }

    private static JsonObject report(Postcall postcall) {
        return postcall.get("api/audit").json();
    }

    private void print(String line) {
        table.append(line).append('\n');
        System.out.println(line);
    }
}

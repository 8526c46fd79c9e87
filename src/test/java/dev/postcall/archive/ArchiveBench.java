package dev.postcall.archive;

import static dev.postcall.harness.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.ServerProcess;
import dev.postcall.harness.TestSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Measures import and export of an archive, on PostgreSQL with fsync. Prints figures without asserting them. */
class ArchiveBench {
    private static final int DELIVERIES = Integer.getInteger("bench.archive.deliveries", 100_000);

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void importAndExport() throws IOException, InterruptedException {
        byte[] archive = GeneratedArchive.of(DELIVERIES);
        try (ServerProcess server = ServerProcess.with(TestSettings.fresh("archive-bench"))
                .atFullSpeed()
                .start()) {
            ArchiveClient client = new ArchiveClient(server.postcall());
            long began = System.nanoTime();
            assertThat(client.send(archive).status()).isEqualTo(200);
            print("import", began, archive.length);
            within(Duration.ofMinutes(10), () -> server.postcall().awaitFanOut());
            print("import, statistics and index", began, archive.length);
            long exported = System.nanoTime();
            int length = client.export().length;
            print("export", exported, length);
        }
    }

    private static void print(String what, long began, int bytes) {
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                "%s: %d deliveries, %d MB, in %.1f s: %.0f a second%n",
                what, DELIVERIES, bytes >> 20, seconds, DELIVERIES / seconds);
    }
}

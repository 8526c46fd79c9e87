package dev.postcall.archive;

import static dev.postcall.harness.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Postcall;
import dev.postcall.harness.ServerProcess;
import dev.postcall.harness.TestSettings;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An interrupted import, and damaged archives, on a server of its own. */
class InterruptedImportIT {
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    /** More than the ten seconds after which the server interrupts a request. */
    private static final Duration SLOW = Duration.ofSeconds(12);

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void interruptedImportIsResumedDuringDeliveries() throws Exception {
        byte[] archive = GeneratedArchive.of(8_000);
        String touched = GeneratedArchive.sid(7_990);
        try (ServerProcess server =
                ServerProcess.with(TestSettings.fresh("resumed")).start()) {
            assertRejected(server, Arrays.copyOf(archive, 100), 422, "Line ");
            CompletableFuture<?> killed =
                    CompletableFuture.runAsync(() -> new ArchiveClient(server.postcall()).send(archive, TIMEOUT));
            within(
                    TIMEOUT,
                    () -> assertThat(ArchivedState.of(server.postcall()).sids()).hasSizeGreaterThan(100));
            server.kill();
            assertThat(killed.handle((done, failure) -> failure).get(1, TimeUnit.MINUTES))
                    .isNotNull();

            server.start();
            assertRejected(server, Arrays.copyOf(archive, archive.length / 2), 422, "truncated or damaged");
            assertRejected(server, flipped(archive), 422, "Line ");
            assertRejected(server, GeneratedArchive.of(1), 409, "empty");
            deliver(server.postcall(), "{\"call\":{\"sid\":\"" + touched + "\",\"outcome\":\"Live\"}}");
            ArchiveClient.Answer resumed = new ArchiveClient(server.postcall()).send(archive, SLOW);

            assertThat(resumed.status()).as(resumed.body()).isEqualTo(200);
            assertThat(resumed.json().getBoolean("resumed")).isTrue();
            assertThat(resumed.json().getInt("deliveries")).isEqualTo(8_000);
            assertThat(ArchivedState.of(server.postcall()).calls()).isEqualTo(8_000);
            assertLiveDeliveryIsTheLatest(server.postcall(), touched);
            assertThat(new ArchiveClient(server.postcall()).send(archive).status())
                    .isEqualTo(200);
            assertThat(ArchivedState.lines(new ArchiveClient(server.postcall()).read(SLOW), "delivery"))
                    .isEqualTo(8_001);
            within(
                    TIMEOUT,
                    () -> assertThat(ArchivedState.of(server.postcall()).agrees())
                            .isTrue());
        }
    }

    private static void assertLiveDeliveryIsTheLatest(Postcall postcall, String sid) {
        JsonObject call = postcall.get("api/calls/" + sid).json();
        assertThat(call.getInt("revision")).isEqualTo(2);
        assertThat(call.getString("outcome")).isEqualTo("Live");
        assertThat(call.getString("receivedAt")).startsWith("2026-11-01T02:13:10");
        assertThat(call.getString("notes")).isNotBlank();
        assertThat(postcall.get("api/calls/" + sid + "/deliveries").body())
                .containsSubsequence("\"verdict\":\"recorded\"", "\"verdict\":\"revised\"");
    }

    private static void assertRejected(ServerProcess server, byte[] archive, int status, String detail) {
        ArchiveClient.Answer answer = new ArchiveClient(server.postcall()).send(archive);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().getString("detail")).contains(detail);
    }

    private static byte[] flipped(byte[] archive) {
        byte[] flipped = archive.clone();
        flipped[archive.length * 3 / 4] ^= 8;
        return flipped;
    }

    private static void deliver(Postcall postcall, String body) {
        assertThat(postcall.deliver(Postcall.OUTCOME, body).status()).isEqualTo(200);
    }
}

package dev.postcall.http;

import static dev.postcall.harness.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Deployed;
import dev.postcall.harness.Postcall;
import dev.postcall.harness.Sample;
import dev.postcall.harness.SharedServer;
import dev.postcall.harness.TestSettings;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many readers hang, because another session has locked their table. */
@Deployed
class ReaderLimitIT {
    private static final int READERS = 120;
    private static final int MAX_RUNNING = 16;
    private static final int MAX_WAITING = 64;
    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    private static final String READERS_AT_LOCK =
            "select count(*) from pg_locks where not granted and relation = 'quarantined_delivery'::regclass";

    private final Postcall postcall = Postcall.deployed();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void hangingReadersAreLimitedAndDoNotBlockDeliveries() throws SQLException {
        List<CompletableFuture<HttpResponse<String>>> readers;
        try (Connection other = SharedServer.connection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table quarantined_delivery in access exclusive mode");
            readers = IntStream.range(0, READERS).mapToObj(i -> read()).toList();
            eventually(() -> assertThat(countReadersAtLock(statement)).isPositive());

            for (int i = 0; i < 20; i++) {
                assertDeliveryIsAccepted();
            }
            assertThat(postcall.get("api/health/live").status()).isEqualTo(200);
            eventually(() -> assertThat(rejected(readers)).hasSizeGreaterThanOrEqualTo(READERS - MAX_RUNNING));
            assertThat(countReadersAtLock(statement)).isBetween(1, MAX_RUNNING);
            assertDeliveryIsAccepted();
            other.rollback();
        }
        List<HttpResponse<String>> answers =
                readers.stream().map(CompletableFuture::join).toList();

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSizeBetween(1, MAX_RUNNING);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 200)
                .hasSizeGreaterThan(READERS - MAX_RUNNING - MAX_WAITING)
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(503);
                    assertThat(answer.headers().firstValue("Retry-After")).contains("5");
                    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                            .startsWith("application/problem+json");
                });
        assertThat(postcall.get("api/quarantine").status()).isEqualTo(200);
    }

    private CompletableFuture<HttpResponse<String>> read() {
        HttpRequest request = HttpRequest.newBuilder(postcall.address().resolve("api/quarantine"))
                .header("Authorization", "Bearer " + TestSettings.API_TOKEN)
                .timeout(TIMEOUT)
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    private static List<CompletableFuture<HttpResponse<String>>> rejected(
            List<CompletableFuture<HttpResponse<String>>> readers) {
        return readers.stream()
                .filter(CompletableFuture::isDone)
                .filter(reader -> reader.join().statusCode() == 503)
                .toList();
    }

    private static int countReadersAtLock(Statement statement) {
        try (ResultSet row = statement.executeQuery(READERS_AT_LOCK)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertDeliveryIsAccepted() {
        String body = Sample.withSid(Sample.outcome(), Sample.freshSid());
        assertThat(postcall.deliver(Postcall.OUTCOME, body).status()).isEqualTo(200);
    }
}

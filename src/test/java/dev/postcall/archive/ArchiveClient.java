package dev.postcall.archive;

import dev.postcall.harness.Postcall;
import dev.postcall.harness.TestSettings;
import dev.postcall.harness.Unchecked;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Exports and imports archives, at full speed or slowly. */
final class ArchiveClient {
    private static final Duration TIMEOUT = Duration.ofMinutes(4);
    private static final int CHUNK = 8192;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Postcall postcall;

    ArchiveClient(Postcall postcall) {
        this.postcall = postcall;
    }

    /** Response to an import. */
    record Answer(int status, String body) {
        JsonObject json() {
            try (JsonReader reader = Json.createReader(new StringReader(body))) {
                return reader.readObject();
            }
        }
    }

    byte[] export() throws IOException, InterruptedException {
        return read(Duration.ZERO);
    }

    /** Reads an archive in at least this time. */
    byte[] read(Duration time) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer =
                client.send(request().header("Accept", "application/gzip").build(), BodyHandlers.ofInputStream());
        try (InputStream in = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new AssertionError("Unexpected status " + answer.statusCode());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            long began = System.nanoTime();
            byte[] chunk = new byte[CHUNK];
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                out.write(chunk, 0, length);
                if (!time.isZero() && System.nanoTime() - began < time.toNanos()) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(time.toMillis() / 100));
                }
            }
            return out.toByteArray();
        }
    }

    Answer send(byte[] archive) {
        return send(archive, Duration.ZERO);
    }

    /** Sends an archive in about this time. */
    Answer send(byte[] archive, Duration time) {
        long pause = time.toNanos() * CHUNK / archive.length;
        HttpRequest request = request()
                .header("Content-Type", "application/gzip")
                .timeout(TIMEOUT)
                .POST(BodyPublishers.ofInputStream(() -> slow(archive, pause)))
                .build();
        HttpResponse<String> answer = Unchecked.call(() -> client.send(request, BodyHandlers.ofString()));
        return new Answer(answer.statusCode(), answer.body());
    }

    private static InputStream slow(byte[] archive, long pauseNanos) {
        return new FilterInputStream(new ByteArrayInputStream(archive)) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                if (pauseNanos > 0) {
                    LockSupport.parkNanos(pauseNanos);
                }
                return super.read(bytes, offset, Math.min(length, CHUNK));
            }
        };
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(postcall.address().resolve("api/archive"))
                .header("Authorization", "Bearer " + TestSettings.API_TOKEN);
    }
}

package dev.postcall;

import static dev.postcall.harness.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Attack;
import dev.postcall.harness.RawConnection;
import dev.postcall.harness.RawDelivery;
import dev.postcall.harness.ResidentMemory;
import dev.postcall.harness.Sample;
import dev.postcall.harness.ServerProcess;
import dev.postcall.harness.TestSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A server without a reverse proxy limits clients that send too much or too slowly. */
@EnabledOnOs(OS.LINUX)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoundsIT {
    private static final int MEGABYTE = 1 << 20;
    private static final int MAX_GROWTH = 150;
    private static final int USUAL_CLIENTS = 64;
    private static final int DELIVERIES = 20;
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private ServerProcess server;
    private URI address;
    private long before;

    @BeforeAll
    void warmUp() {
        server = ServerProcess.with(TestSettings.fresh("bounds")).start();
        address = server.postcall().address();
        try (Attack usual = Attack.on(address, USUAL_CLIENTS, this::deliverOften)) {
            assertThat(usual.answers(DEADLINE)).containsOnly(200);
        }
        server.postcall().awaitFanOut();
        server.postcall().get("api/notes?q=instructor");
        server.postcall().get("api/outcomes?by=day");
        before = ResidentMemory.of(server.process());
    }

    private int deliverOften(RawConnection connection) throws IOException {
        for (int i = 0; i < DELIVERIES; i++) {
            String body = Sample.withSid(Sample.outcome(), Sample.freshSid());
            int length = body.getBytes(StandardCharsets.UTF_8).length;
            connection.send(RawDelivery.head() + "Content-Length: " + length + "\r\n\r\n");
            assertThat(connection.send(body.getBytes(StandardCharsets.UTF_8)).status())
                    .isEqualTo(200);
            connection.skipResponse();
        }
        return 200;
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @AfterEach
    void assertMemoryIsBounded() {
        // freed memory outside of the heap is returned after a while
        eventually(() -> assertThat(grown()).isLessThan(MAX_GROWTH));
        System.out.println("Memory: " + before / MEGABYTE + " MB before the attacks, " + grown() + " MB more now");
    }

    private long grown() {
        return (ResidentMemory.of(server.process()) - before) / MEGABYTE;
    }

    @Test
    void bodyOfHundredMegabytesIsNotRead() throws IOException {
        String length = "Content-Length: " + 100 * MEGABYTE + "\r\n\r\n";
        try (Attack declared = Attack.on(address, 8, client -> flood(client, RawDelivery.head() + length, ""));
                Attack stranger = Attack.on(
                        address, 8, client -> flood(client, RawDelivery.head("unknown-to-all-here") + length, ""))) {
            assertNormalDeliveryIsAccepted();
            assertThat(declared.answers(DEADLINE)).containsOnly(413);
            assertThat(stranger.answers(DEADLINE)).containsOnly(401);
        }
    }

    @Test
    void chunkedBodyOfHundredMegabytesIsNotRead() throws IOException {
        String head = RawDelivery.head() + "Transfer-Encoding: chunked\r\n\r\n";
        try (Attack attack = Attack.on(address, 8, client -> flood(client, head, "100000\r\n"))) {
            assertNormalDeliveryIsAccepted();
            assertThat(attack.answers(DEADLINE)).containsOnly(413, 503).contains(413);
        }
    }

    /** Sends 100 MB, or less if the server closes the connection. */
    private static int flood(RawConnection client, String head, String beforeEachMegabyte) {
        String megabyte = beforeEachMegabyte + " ".repeat(MEGABYTE) + (beforeEachMegabyte.isEmpty() ? "" : "\r\n");
        try {
            client.send(head);
            for (int i = 0; i < 100; i++) {
                client.send(megabyte);
            }
        } catch (IOException e) {
            // the server has closed the connection after its response
        }
        return client.status();
    }

    @Test
    void compressedBodiesAreNotInflated() throws IOException {
        byte[] bomb = compressed(100 * MEGABYTE);
        String head = RawDelivery.head() + "Content-Encoding: gzip\r\nContent-Length: " + bomb.length + "\r\n\r\n";
        try (Attack attack =
                Attack.on(address, 64, client -> client.send(head).send(bomb).status())) {
            assertNormalDeliveryIsAccepted();
            assertThat(attack.answers(DEADLINE)).containsOnly(415);
        }
    }

    private static byte[] compressed(int zeros) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < zeros / MEGABYTE; i++) {
                gzip.write(new byte[MEGABYTE]);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void concurrentLargeDeliveriesAreAcceptedOrRejectedWith503() throws IOException {
        try (Attack attack = Attack.on(address, 64, client -> {
            byte[] large = large();
            return client.send(RawDelivery.head() + "Content-Length: " + large.length + "\r\n\r\n")
                    .send(large)
                    .status();
        })) {
            assertNormalDeliveryIsAccepted();
            assertThat(attack.answers(DEADLINE)).containsOnly(200, 503).contains(200);
        }
    }

    /** Returns a delivery of nearly 8 MB with a long transcript. */
    private static byte[] large() {
        String body = Sample.withSid(Sample.outcome(), Sample.freshSid());
        int room = 8 * MEGABYTE - body.length();
        return body.replace("BOT: Hey", "BOT: " + "la ".repeat(room / 3 - 10) + "Hey")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void slowClientsDoNotBlockDeliveries() throws IOException {
        try (Attack attack = Attack.on(address, 300, client -> Attack.trickle(client, RawDelivery.head()))) {
            assertThat(attack.running()).isEqualTo(300);
            assertNormalDeliveryIsAccepted();
        }
    }

    @Test
    void manyRequestsWithUnknownTokensAreRejected() throws IOException {
        String stranger = RawDelivery.of("CA-stranger").replace(TestSettings.WEBHOOK_TOKEN, "unknown-to-all-here");
        try (Attack attack = Attack.on(address, 64, client -> {
            for (int i = 0; i < 200; i++) {
                assertThat(client.send(stranger).status()).isEqualTo(401);
                client.skipResponse();
            }
            return 401;
        })) {
            assertNormalDeliveryIsAccepted();
            assertThat(attack.answers(DEADLINE)).isEqualTo(Collections.nCopies(64, 401));
        }
    }

    private void assertNormalDeliveryIsAccepted() throws IOException {
        long start = System.nanoTime();
        try (RawConnection vendor = RawConnection.to(address)) {
            assertThat(vendor.withTimeout(Duration.ofSeconds(15))
                            .send(RawDelivery.of(Sample.freshSid()))
                            .status())
                    .isEqualTo(200);
        }
        System.out.printf("A concurrent normal delivery took %.2f s%n", (System.nanoTime() - start) / 1e9);
    }
}

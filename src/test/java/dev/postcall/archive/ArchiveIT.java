package dev.postcall.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Postcall;
import dev.postcall.harness.Sample;
import dev.postcall.harness.ServerProcess;
import dev.postcall.harness.TestSettings;
import dev.postcall.harness.Visitor;
import dev.postcall.settings.Setting;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Export and import of archives, each on a new server with an empty database. */
class ArchiveIT {
    private static final String PASSWORD = "a-password-of-the-archive";

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void importRestoresTheWholeStateOfTheExportingServer() throws Exception {
        try (ServerProcess source =
                ServerProcess.with(TestSettings.fresh("archived")).start()) {
            fill(source.postcall());
            addPerson(source.postcall(), "vera", "VIEWER");
            addPerson(source.postcall(), "adam", "ADMIN");
            assertViewerCannotExport(source.postcall());

            byte[] live = exportDuringDeliveries(source.postcall());
            source.postcall().awaitFanOut();
            byte[] quiet = new ArchiveClient(source.postcall()).export();

            assertImportedByRequest(source.postcall(), live);
            assertImportedAtStart(source.postcall(), quiet);
        }
    }

    /** Sends deliveries of both webhooks: enriching, duplicate and rejected ones, and one with invalid UTF-8. */
    private static void fill(Postcall postcall) {
        for (int i = 0; i < 20; i++) {
            String sid = Sample.freshSid();
            postcall.deliver(Postcall.DATA, Sample.withSid(Sample.data(), sid));
            postcall.deliver(Postcall.OUTCOME, Sample.withSid(Sample.outcome(), sid));
            postcall.deliver(Postcall.OUTCOME, Sample.withSid(Sample.outcome(), sid));
            postcall.deliver(
                    Postcall.OUTCOME, "{\"call\":{\"sid\":\"" + sid + "\",\"notes\":\"Later \\u0000 Zürich\"}}");
            postcall.deliver(Postcall.OUTCOME, "{\"call\":{\"sid\":\"" + sid + "\",\"outcome\":null}}");
        }
        postcall.deliver(Postcall.OUTCOME, "{\"call\":{}}");
        postcall.deliver(Postcall.DATA, "no JSON");
    }

    private static void addPerson(Postcall postcall, String name, String role) {
        Visitor admin = Visitor.admin(postcall);
        admin.addPerson(name, PASSWORD, role);
    }

    private static void assertViewerCannotExport(Postcall postcall) {
        Visitor viewer = Visitor.of(postcall);
        assertThat(viewer.get("api/archive").statusCode()).isEqualTo(401);
        assertThat(viewer.signIn("vera", PASSWORD).statusCode()).isEqualTo(302);
        assertThat(viewer.get("api/calls").statusCode()).isEqualTo(200);
        assertThat(viewer.get("api/archive").statusCode()).isEqualTo(403);
        assertThat(viewer.post("api/archive").statusCode()).isEqualTo(403);
        Visitor admin = Visitor.signedIn(postcall, "adam", PASSWORD);
        assertThat(admin.get("api/archive").statusCode()).isEqualTo(200);
    }

    private static byte[] exportDuringDeliveries(Postcall postcall) throws Exception {
        AtomicBoolean stopped = new AtomicBoolean();
        CompletableFuture<Void> sender = CompletableFuture.runAsync(() -> {
            while (!stopped.get()) {
                postcall.deliver(Postcall.OUTCOME, Sample.withSid(Sample.outcome(), Sample.freshSid()));
            }
        });
        try {
            return new ArchiveClient(postcall).export();
        } finally {
            stopped.set(true);
            sender.get(1, TimeUnit.MINUTES);
        }
    }

    private static void assertImportedByRequest(Postcall source, byte[] archive) throws IOException {
        Map<String, String> settings = TestSettings.fresh("imported");
        settings.put(Setting.ADMIN_PASSWORD.key(), "another-password-here");
        try (ServerProcess server = ServerProcess.with(settings).start()) {
            Postcall target = server.postcall();
            ArchiveClient.Answer answer = new ArchiveClient(target).send(archive);

            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            List<String> sids = ArchivedState.of(target).sids();
            assertThat(sids).hasSizeGreaterThanOrEqualTo(20);
            JsonObject report = answer.json();
            assertThat(report.getInt("people")).isEqualTo(3);
            assertThat(report.getInt("quarantined")).isEqualTo(2);
            assertThat(report.getInt("deliveries")).isEqualTo(ArchivedState.lines(archive, "delivery"));
            assertThat(report.getBoolean("resumed")).isFalse();
            sids.forEach(sid -> assertSameCall(source, target, sid));
            assertThat(target.get("api/quarantine").body())
                    .isEqualTo(source.get("api/quarantine").body());
            assertThat(Visitor.of(target)
                            .signIn("admin", TestSettings.ADMIN_PASSWORD)
                            .statusCode())
                    .isEqualTo(302);
            assertThat(Visitor.of(target).signIn("vera", PASSWORD).statusCode()).isEqualTo(302);
            ArchivedState.of(target).assertAgrees();

            assertThat(server.log()).doesNotContain("PBKDF2", PASSWORD);
        }
    }

    private static void assertImportedAtStart(Postcall source, byte[] archive) throws IOException {
        Map<String, String> settings = TestSettings.fresh("imported");
        Path file = Path.of(settings.get(Setting.DATA_DIR.key())).resolveSibling("archive.jsonl.gz");
        settings.put(Setting.ARCHIVE_IMPORT.key(), file.toString());
        ServerProcess server = ServerProcess.with(settings);
        try (server) {
            Files.write(file, "no archive".getBytes(StandardCharsets.UTF_8));
            assertStartFailsWithOneLine(server, "not compressed by gzip");
            Files.write(file, archive);
            server.start();
            Postcall target = server.postcall();
            assertThat(ArchivedState.of(target).sids())
                    .isEqualTo(ArchivedState.of(source).sids());
            ArchivedState.of(source).assertAgrees();
            ArchivedState.of(target).assertAgrees();
            for (String question : List.of("outcomes?by=day", "outcomes?by=outcome", "outcomes?by=agent")) {
                assertThat(target.get("api/" + question).body())
                        .isEqualTo(source.get("api/" + question).body());
            }
            for (String words : List.of("instructor", "Later", "nothing")) {
                assertThat(target.get("api/notes?q=" + words).json().getInt("total"))
                        .isEqualTo(source.get("api/notes?q=" + words).json().getInt("total"));
            }
            server.stop();
            server.start();
            assertThat(server.log()).containsOnlyOnce("was imported before: nothing to do");
        }
    }

    private static void assertStartFailsWithOneLine(ServerProcess server, String reason) {
        assertThat(server.startExpectingFailure()).isEqualTo(1);
        assertThat(server.log().lines().filter(line -> line.contains("Postcall did not start: ")))
                .singleElement()
                .asString()
                .contains("POSTCALL_ARCHIVE_IMPORT", reason);
    }

    private static void assertSameCall(Postcall source, Postcall target, String sid) {
        assertThat(target.get("api/calls/" + sid).body())
                .isEqualTo(source.get("api/calls/" + sid).body());
        String deliveries = "api/calls/" + sid + "/deliveries";
        assertThat(target.get(deliveries).body())
                .isEqualTo(source.get(deliveries).body());
        target.get(deliveries).json().getJsonArray("items").forEach(item -> {
            String body = "api/deliveries/" + item.asJsonObject().getString("id") + "/body";
            assertThat(target.bytes(body)).isEqualTo(source.bytes(body));
        });
    }
}

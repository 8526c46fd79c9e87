package dev.postcall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.accounts.People;
import dev.postcall.harness.Canaries;
import dev.postcall.harness.Eventually;
import dev.postcall.harness.Leaks;
import dev.postcall.harness.Postcall;
import dev.postcall.harness.Sample;
import dev.postcall.harness.ServerProcess;
import dev.postcall.harness.TestSettings;
import dev.postcall.harness.Visitor;
import dev.postcall.harness.Wire;
import dev.postcall.settings.Setting;
import jakarta.json.Json;
import jakarta.json.JsonString;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sends words that stand nowhere else, as tokens, numbers, names and speech, and looks for them where none may be. */
class CanaryIT {
    private final Canaries canaries = new Canaries();
    private final List<String> refusals = new ArrayList<>();

    @Test
    void noSecretAndNoPersonalDataIsInLogsErrorsOrMetrics() throws SQLException {
        Map<String, String> settings = TestSettings.fresh("canary");
        try (ServerProcess server = ServerProcess.with(settings).talkative().start()) {
            Postcall postcall = server.postcall();
            String sid = deliver(postcall);
            deliverWhatIsRefused(postcall);
            knockAtEveryDoor(postcall);
            repair(postcall);
            Visitor admin = signIn(postcall);
            readEverything(admin, sid);
            postcall.awaitFanOut();
            assertNothingTold(server);
            server.stop();

            breakTheDatabase(settings);
            server.start();
            assertFailuresTellNothing(server.postcall(), sid);
            assertThat(server.log())
                    .contains("A page failed: ", "Unexpected failure ")
                    .doesNotContainPattern("(?i)select .* from|insert into|sql statement");
            assertNothingTold(server);
        }
    }

    private String deliver(Postcall postcall) {
        String sid = Sample.freshSid();
        assertThat(postcall.deliver(Postcall.OUTCOME, call(sid)).status()).isEqualTo(200);
        IntStream.range(0, 20)
                .parallel()
                .forEach(i -> postcall.deliver(
                        i % 2 == 0 ? Postcall.OUTCOME : Postcall.DATA,
                        call(sid + "-many").replace("seconds", "seconds" + i)));
        return sid;
    }

    private String call(String sid) {
        String words = canaries.word() + " " + "long ".repeat(2000) + canaries.word();
        return Json.createObjectBuilder()
                .add(
                        "call",
                        Json.createObjectBuilder()
                                .add("sid", sid)
                                .add("cachedLeadName", canaries.word())
                                .add("fromNumber", canaries.number())
                                .add("toNumber", canaries.number())
                                .add("callRecordingUrl", "https://recordings.example/" + canaries.word())
                                .add("transcript", "BOT: " + canaries.word() + "\nHUMAN: " + words)
                                .add("notes", words)
                                .add("createdAt", canaries.word())
                                .add("duration", canaries.word())
                                .add("leadData", Json.createObjectBuilder().add(canaries.word(), canaries.word())))
                .add("headers", Json.createObjectBuilder().add("authorization", canaries.word()))
                .build()
                .toString();
    }

    private void deliverWhatIsRefused(Postcall postcall) {
        String good = call(Sample.freshSid());
        for (String body : List.of(
                good.substring(0, good.length() / 2),
                good.replace("\"sid\"", "\"" + canaries.word() + "\""),
                good.replace("\"sid\":\"", "\"sid\":\"" + canaries.word().repeat(20)),
                "[" + good + "]",
                "\"" + canaries.word() + "\"",
                canaries.word(),
                good + canaries.word(),
                "[".repeat(5000) + canaries.word())) {
            refused(postcall.deliver(Postcall.OUTCOME, body).body());
        }
        String odd = good.replace("\"notes\":\"", "\"notes\":\"\\u0000\\ud800");
        assertThat(postcall.deliver(Postcall.OUTCOME, odd).status()).isEqualTo(200);
    }

    private void knockAtEveryDoor(Postcall postcall) {
        for (String scheme : List.of("Bearer ", "Basic ", "bearer  ", "")) {
            for (String line : List.of("POST /webhooks/post-call-outcome", "GET /api/calls", "GET /api/metrics")) {
                refused(Wire.send(postcall, line, List.of("Authorization: " + scheme + canaries.word()), "")
                        .body());
            }
        }
        String api = "Authorization: Bearer " + TestSettings.API_TOKEN;
        for (String target : List.of(
                "/api/calls/",
                "/api/calls?from=",
                "/api/calls?cursor=",
                "/api/calls?limit=",
                "/api/calls?number=",
                "/api/notes?q=",
                "/api/notes?q=x&speaker=",
                "/api/outcomes?by=",
                "/api/outcomes?from=",
                "/api/quarantine/",
                "/api/deliveries/",
                "/api/publications/redeliver?observer=",
                "/api/nothing/",
                "/webhooks/",
                "/%zz")) {
            for (String method : List.of("GET ", "POST ", "DELETE ")) {
                Wire.Reply reply = Wire.send(postcall, method + target + canaries.word(), List.of(api), "");
                if (reply.status() >= 400) {
                    refused(reply.body());
                }
            }
        }
        List<String> form = List.of("Content-Type: application/x-www-form-urlencoded");
        for (String broken : List.of("=x%zz", "%zz=", "=%", "=%ff%fe")) {
            String field = "sign-in:password" + canaries.word() + broken + canaries.word();
            refused(Wire.send(postcall, "POST /login", form, field).body());
            Wire.send(postcall, "GET /login?" + field, List.of(), "");
            Wire.send(postcall, "GET /api/calls?" + field, List.of(api), "");
        }
        refused(Wire.send(postcall, "GET /login?jakarta.faces.ViewState=" + canaries.word(), List.of(), "")
                .body());
    }

    private void repair(Postcall postcall) {
        String id = ((JsonString) postcall.get("api/quarantine?limit=1")
                        .json()
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .get("id"))
                .getString();
        refused(postcall.post("api/quarantine/" + id + "/replay", "{\"call\":{\"x\":\"" + canaries.word() + "\"}}")
                .body());
        postcall.post("api/quarantine/" + id + "/replay", call(Sample.freshSid()));
        postcall.post("api/publications/redeliver", "");
        postcall.get("api/notes?q=" + canaries.word());
    }

    private Visitor signIn(Postcall postcall) {
        Visitor visitor = Visitor.of(postcall);
        for (int i = 0; i < 7; i++) {
            visitor.signIn(People.ADMIN, canaries.word());
        }
        visitor.signIn(canaries.word(), canaries.word());
        Visitor other = Visitor.of(postcall);
        visitor.signIn("x".repeat(200), canaries.word());
        other.get("login?password=" + canaries.word());
        // the address is slowed down for this name
        Eventually.eventually(() -> assertThat(
                        other.signIn(People.ADMIN, TestSettings.ADMIN_PASSWORD).statusCode())
                .isEqualTo(302));
        other.submit(
                "settings",
                "password-form",
                Map.of(
                        "password-form",
                        "password-form",
                        "password-form:current",
                        canaries.word(),
                        "password-form:wanted",
                        canaries.word(),
                        "password-form:change",
                        "x"));
        return other;
    }

    private void readEverything(Visitor admin, String sid) {
        for (String page : List.of(
                "",
                "calls",
                "calls/" + sid,
                "notes?q=",
                "deliveries",
                "settings",
                "calls?number=",
                "calls?cursor=",
                "deliveries?cursor=",
                "quarantined?id=",
                "calls?from=",
                "?agent=",
                "notes?q=x&cursor=")) {
            admin.get(page.endsWith("=") ? page + URLEncoder.encode(canaries.word(), StandardCharsets.UTF_8) : page);
        }
    }

    private void refused(String body) {
        refusals.add(body);
    }

    /** What a person's password was set at is put a day ahead too: clocks have been wrong. */
    private static void breakTheDatabase(Map<String, String> settings) throws SQLException {
        String url = settings.getOrDefault(
                Setting.DB_URL.key(), "jdbc:h2:file:" + settings.get(Setting.DATA_DIR.key()) + "/postcall");
        String user = settings.getOrDefault(Setting.DB_USER.key(), Setting.DB_USER.text());
        String password = settings.getOrDefault(Setting.DB_PASSWORD.key(), "");
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute("alter table delivery rename to delivery_elsewhere");
            statement.execute("delete from quarantined_delivery");
            statement.execute("alter table quarantined_delivery add constraint impossible check (bytes < 0)");
            try (ResultSet person = statement.executeQuery("select password_hash from person")) {
                assertThat(person.next()).isTrue();
                assertThat(person.getString(1)).startsWith("PBKDF2WithHmacSHA512:210000:");
            }
            statement.execute("update person set changed_at = changed_at + interval '1' day");
        }
    }

    private void assertFailuresTellNothing(Postcall postcall, String sid) {
        for (String body : List.of(call(Sample.freshSid()), "{\"call\":{\"x\":\"" + canaries.word() + "\"}}")) {
            assertTellsNothing(Wire.send(
                    postcall,
                    "POST /webhooks/post-call-outcome",
                    List.of("Authorization: Bearer " + TestSettings.WEBHOOK_TOKEN),
                    body));
        }
        assertTellsNothing(Wire.send(
                postcall,
                "GET /api/calls/" + sid + "/deliveries",
                List.of("Authorization: Bearer " + TestSettings.API_TOKEN),
                ""));
        Visitor admin = Visitor.of(postcall);
        assertThat(admin.signIn(People.ADMIN, TestSettings.ADMIN_PASSWORD).statusCode())
                .isEqualTo(302);
        assertThat(admin.get("api/calls").statusCode()).isEqualTo(200);
        assertTellsNothing(
                Wire.send(postcall, "GET /calls/" + sid, List.of("Cookie: JSESSIONID=" + admin.session()), ""));
    }

    private void assertTellsNothing(Wire.Reply reply) {
        assertThat(reply.status()).isGreaterThanOrEqualTo(400);
        assertThat(reply.values("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(reply.body()).doesNotContainPattern(Leaks.INNER_WORKINGS);
        refused(reply.body());
    }

    private void assertNothingTold(ServerProcess server) {
        assertThat(server.log())
                .doesNotContain(TestSettings.WEBHOOK_TOKEN, TestSettings.API_TOKEN, TestSettings.ADMIN_PASSWORD);
        canaries.assertNotIn("the log", server.log());
        for (String path : List.of("metrics", "health/ready", "health/live", "publications", "audit", "openapi.yaml")) {
            canaries.assertNotIn(path, server.postcall().get("api/" + path).body());
        }
        refusals.forEach(body -> canaries.assertNotIn("an error", body));
    }
}

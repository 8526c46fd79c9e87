package dev.postcall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.accounts.people.People;
import dev.postcall.harness.Canaries;
import dev.postcall.harness.InternalDetails;
import dev.postcall.harness.Postcall;
import dev.postcall.harness.RawRequest;
import dev.postcall.harness.Sample;
import dev.postcall.harness.ServerProcess;
import dev.postcall.harness.TestSettings;
import dev.postcall.harness.Visitor;
import dev.postcall.settings.Setting;
import dev.postcall.storage.PostgresInstance;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sends unique words as tokens, numbers, names and speech, and searches logs, errors and metrics for them. */
class CanaryIT {
    private final Canaries canaries = new Canaries();
    private final CanaryInputs inputs = new CanaryInputs(canaries);

    @Test
    void logsErrorsAndMetricsContainNoSecretsAndNoPersonalData() throws SQLException {
        Map<String, String> settings = TestSettings.fresh("canary");
        try (ServerProcess server = ServerProcess.with(settings).verbose().start()) {
            Postcall postcall = server.postcall();
            String sid = inputs.deliver(postcall);
            inputs.sendInvalidDeliveries(postcall);
            inputs.sendInvalidRequests(postcall);
            inputs.replayQuarantined(postcall);
            Visitor admin = inputs.signIn(postcall);
            inputs.readEverything(admin, sid);
            postcall.awaitFanOut();
            assertNoLeak(server);
            server.stop();

            breakTheDatabase(settings);
            server.start();
            assertFailuresDoNotLeak(server.postcall(), sid);
            assertThat(server.log())
                    .contains("A page failed: ", "Unexpected failure ")
                    .doesNotContainPattern("(?i)select .* from|insert into|sql statement");
            assertNoLeak(server);
        }
    }

    /** Breaks tables, and moves the time of the password a day ahead, as with a wrong clock. */
    private static void breakTheDatabase(Map<String, String> settings) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        settings.get(Setting.DB_URL.key()), PostgresInstance.USER, PostgresInstance.PASSWORD);
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

    private void assertFailuresDoNotLeak(Postcall postcall, String sid) {
        for (String body : List.of(inputs.call(Sample.freshSid()), "{\"call\":{\"x\":\"" + canaries.word() + "\"}}")) {
            RawRequest.Reply reply = RawRequest.send(
                    postcall,
                    "POST /webhooks/post-call-outcome",
                    List.of("Authorization: Bearer " + TestSettings.WEBHOOK_TOKEN),
                    body);
            assertThat(reply.status()).as("neither stored nor quarantined").isEqualTo(503);
            assertErrorDoesNotLeak(reply);
        }
        assertErrorDoesNotLeak(RawRequest.send(
                postcall,
                "GET /api/calls/" + sid + "/deliveries",
                List.of("Authorization: Bearer " + TestSettings.API_TOKEN),
                ""));
        Visitor admin = Visitor.of(postcall);
        assertThat(admin.signIn(People.ADMIN, TestSettings.ADMIN_PASSWORD).statusCode())
                .isEqualTo(302);
        assertThat(admin.get("api/calls").statusCode()).isEqualTo(200);
        assertErrorDoesNotLeak(
                RawRequest.send(postcall, "GET /calls/" + sid, List.of("Cookie: JSESSIONID=" + admin.session()), ""));
    }

    private void assertErrorDoesNotLeak(RawRequest.Reply reply) {
        assertThat(reply.status()).isGreaterThanOrEqualTo(400);
        assertThat(reply.values("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(reply.body()).doesNotContainPattern(InternalDetails.PATTERN);
        inputs.recordError(reply.body());
    }

    private void assertNoLeak(ServerProcess server) {
        assertThat(server.log())
                .doesNotContain(TestSettings.WEBHOOK_TOKEN, TestSettings.API_TOKEN, TestSettings.ADMIN_PASSWORD);
        canaries.assertNotIn("the log", server.log());
        for (String path : List.of("metrics", "health/ready", "health/live", "publications", "audit", "openapi.yaml")) {
            canaries.assertNotIn(path, server.postcall().get("api/" + path).body());
        }
        inputs.errors().forEach(body -> canaries.assertNotIn("an error", body));
    }
}

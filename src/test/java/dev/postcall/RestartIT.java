package dev.postcall;

import static dev.postcall.harness.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Postcall;
import dev.postcall.harness.Sample;
import dev.postcall.harness.ServerProcess;
import dev.postcall.harness.TestSettings;
import dev.postcall.harness.Visitor;
import dev.postcall.settings.Setting;
import jakarta.json.JsonObject;
import jakarta.ws.rs.client.Entity;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RestartIT {
    private static final String CHANGED_PASSWORD = "a-password-that-was-chosen";
    private static final String SID = "CAec7g2x30425ba039a83ffb4286754983";

    private static Map<String, String> settings;
    private static ServerProcess server;
    private static String token;

    @BeforeAll
    static void start() {
        settings = TestSettings.fresh("restart");
        settings.remove(Setting.WEBHOOK_TOKENS.key());
        settings.remove(Setting.ADMIN_PASSWORD.key());
        server = ServerProcess.with(settings).start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void firstStartGeneratesSecrets() {
        assertThat(server.log()).containsOnlyOnce("Admin password: ");
        token = printed(server.log(), "Webhook token: ");
        // the last line of a start is logged after the first response
        eventually(() -> assertThat(server.log()).contains("curl -H \"Authorization: Bearer " + token + "\""));
        assertThat(deliver(server.postcall(), token)).isEqualTo("recorded");
        assertReportsAreIn(server.postcall(), "UTC");
    }

    /** The configured password is used only at the first start. */
    @Test
    @Order(2)
    void secondStartKeepsAllDataAndGeneratesNoSecrets() {
        changePassword(server.postcall(), printed(server.log(), "Admin password: "), CHANGED_PASSWORD);
        server.stop();

        settings.put(Setting.REPORT_ZONE.key(), "Pacific/Auckland");
        settings.put(Setting.ADMIN_PASSWORD.key(), TestSettings.ADMIN_PASSWORD);
        server.start();
        assertThat(server.log()).doesNotContain("Admin password: ", "Webhook token: ");
        assertThat(signIn(server.postcall(), TestSettings.ADMIN_PASSWORD)).isEqualTo(200);
        assertThat(signIn(server.postcall(), CHANGED_PASSWORD)).isEqualTo(302);
        assertThat(deliver(server.postcall(), token)).isEqualTo("duplicate");
        assertAllDataExist(server.postcall());
        assertReportsAreIn(server.postcall(), "Pacific/Auckland");
    }

    @Test
    @Order(3)
    void resetReplacesThePasswordByTheConfiguredOne() {
        server.stop();

        settings.put(Setting.ADMIN_PASSWORD_RESET.key(), "true");
        server.start();
        assertThat(signIn(server.postcall(), TestSettings.ADMIN_PASSWORD)).isEqualTo(302);
        assertThat(server.log()).contains(Setting.ADMIN_PASSWORD_RESET.key());
    }

    /** Statistics of another zone are recounted in the background; until then a report contains its own zone. */
    private static void assertReportsAreIn(Postcall postcall, String zone) {
        eventually(() -> {
            JsonObject report = postcall.get("api/outcomes?by=day").json();
            assertThat(report.getString("zone")).isEqualTo(zone);
            assertThat(report.getJsonObject("total").getInt("calls")).isEqualTo(1);
        });
    }

    private static int signIn(Postcall postcall, String password) {
        return Visitor.of(postcall).signIn("admin", password).statusCode();
    }

    private static void changePassword(Postcall postcall, String current, String newPassword) {
        Visitor visitor = Visitor.signedIn(postcall, "admin", current);
        visitor.submit(
                "settings",
                "password-form",
                Map.of(
                        "password-form:current", current,
                        "password-form:new-password", newPassword,
                        "password-form:change", "x"));
    }

    private static String deliver(Postcall postcall, String token) {
        return postcall.deliver(Postcall.OUTCOME, "Bearer " + token, Entity.json(Sample.outcome()))
                .json()
                .getString("result");
    }

    private static void assertAllDataExist(Postcall postcall) {
        assertThat(postcall.get("api/calls/" + SID).status()).isEqualTo(200);
        eventually(() -> {
            assertThat(postcall.get("api/notes?q=instructor").json().getInt("total"))
                    .isEqualTo(1);
            assertThat(postcall.get("api/outcomes?by=outcome")
                            .json()
                            .getJsonObject("total")
                            .getInt("calls"))
                    .isEqualTo(1);
            assertThat(postcall.audit().getBoolean("agrees")).isTrue();
        });
    }

    private static String printed(String log, String label) {
        return log.lines()
                .filter(line -> line.contains(label))
                .map(line -> line.substring(line.indexOf(label) + label.length()))
                .findFirst()
                .orElseThrow();
    }
}

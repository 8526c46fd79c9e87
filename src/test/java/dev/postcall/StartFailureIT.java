package dev.postcall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.ServerProcess;
import dev.postcall.harness.TestSettings;
import dev.postcall.settings.Setting;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartFailureIT {
    private final Map<String, String> settings = TestSettings.fresh("failure");

    @Test
    void placeholderOfTheVendorIsNoToken() {
        settings.put(Setting.WEBHOOK_TOKENS.key(), "fakeTokenGoesHere");
        assertThat(reason()).contains("POSTCALL_WEBHOOK_TOKENS").doesNotContain("fakeTokenGoesHere");
    }

    @Test
    void tokenOfFifteenCharactersIsTooShort() {
        settings.put(Setting.WEBHOOK_TOKENS.key(), "a-valid-token-of-25-chars 123456789012345");
        assertThat(reason()).contains("POSTCALL_WEBHOOK_TOKENS", "16").doesNotContain("123456789012345");
    }

    @Test
    void unknownTimeZoneIsNamed() {
        settings.put(Setting.REPORT_ZONE.key(), "Mars/Olympus");
        assertThat(reason()).contains("POSTCALL_REPORT_ZONE");
    }

    @Test
    void valueOutOfBoundsIsNamedWithItsBounds() {
        settings.put(Setting.QUARANTINE_MAX_AGE.key(), "PT0S");
        assertThat(reason()).contains("POSTCALL_QUARANTINE_MAX_AGE", "PT1H to P3650D");
    }

    /** The launcher would start a database of its own. */
    @Test
    void missingDatabaseIsNamedByTheWarItself() {
        settings.remove(Setting.DB_URL.key());
        try (ServerProcess server = ServerProcess.with(settings)) {
            server.startPlainlyUntil(" ready in ");
            assertThat(server.log())
                    .containsOnlyOnce("Postcall did not start: ")
                    .contains("Postcall did not start: The setting postcall.db.url (POSTCALL_DB_URL) must be set");
        }
    }

    @Test
    void databaseOfAnotherKindIsNamed() {
        settings.put(Setting.DB_URL.key(), "jdbc:mysql://localhost/postcall");
        assertThat(reason()).contains("POSTCALL_DB_URL", "jdbc:postgresql:").doesNotContain("mysql");
    }

    @Test
    void unreachableDatabaseIsNamed() {
        settings.put(Setting.DB_URL.key(), "jdbc:postgresql://localhost:1/postcall");
        assertThat(reason()).contains("postcall.db.url", "cannot be reached");
    }

    @Test
    void takenPortIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            int port = taken.getLocalPort();
            assertThat(reason(ServerProcess.with(settings, port))).contains("port " + port, "-Dport=");
        }
    }

    private String reason() {
        return reason(ServerProcess.with(settings));
    }

    /** The one line that says why; nothing of the server's own may bury it. */
    private static String reason(ServerProcess server) {
        try (server) {
            assertThat(server.startInVain()).isEqualTo(1);
            List<String> lines = server.log()
                    .lines()
                    .filter(line -> !line.contains("INFO: Data: "))
                    .toList();
            assertThat(lines).hasSize(1);
            assertThat(lines.get(0)).contains("Postcall did not start: ");
            return lines.get(0);
        }
    }
}

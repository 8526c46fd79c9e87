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
    void allInvalidSettingsAreReportedAtOnceWithoutSecrets() {
        settings.put(Setting.WEBHOOK_TOKENS.key(), "fakeTokenGoesHere");
        settings.put(Setting.API_TOKENS.key(), "a-valid-token-of-25-chars 123456789012345");
        settings.put(Setting.REPORT_ZONE.key(), "Mars/Olympus");
        settings.put(Setting.QUARANTINE_MAX_AGE.key(), "PT0S");
        assertThat(reason())
                .contains("POSTCALL_WEBHOOK_TOKENS", "POSTCALL_REPORT_ZONE")
                .containsPattern("POSTCALL_API_TOKENS[^.]* 16 ")
                .contains("POSTCALL_QUARANTINE_MAX_AGE", "PT1H to P3650D")
                .doesNotContain("fakeTokenGoesHere", "123456789012345");
    }

    /** The server connects before the other settings are checked. */
    @Test
    void databaseOfAnotherKindIsReported() {
        settings.put(Setting.DB_URL.key(), "jdbc:mysql://localhost/postcall");
        assertThat(reason()).contains("POSTCALL_DB_URL", "jdbc:postgresql:").doesNotContain("mysql");
    }

    /** Without the launcher, which would start its own database. */
    @Test
    void missingDatabaseIsReportedByTheWar() {
        settings.remove(Setting.DB_URL.key());
        try (ServerProcess server = ServerProcess.with(settings)) {
            server.startStandaloneUntil(" ready in ");
            assertThat(server.log())
                    .containsOnlyOnce("Postcall did not start: ")
                    .contains("Postcall did not start: The setting postcall.db.url (POSTCALL_DB_URL) must be set");
        }
    }

    @Test
    void unreachableDatabaseIsReported() {
        settings.put(Setting.DB_URL.key(), "jdbc:postgresql://localhost:1/postcall");
        assertThat(reason()).contains("postcall.db.url", "cannot be reached");
    }

    @Test
    void occupiedPortIsReported() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            int port = taken.getLocalPort();
            assertThat(reason(ServerProcess.with(settings, port))).contains("port " + port, "-Dport=");
        }
    }

    private String reason() {
        return reason(ServerProcess.with(settings));
    }

    /** Returns the one line with the reason, which no output of the server may follow. */
    private static String reason(ServerProcess server) {
        try (server) {
            assertThat(server.startExpectingFailure()).isEqualTo(1);
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

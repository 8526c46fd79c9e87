package dev.postcall;

import static dev.postcall.harness.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.EmbeddedProcesses;
import dev.postcall.harness.Postcall;
import dev.postcall.harness.Sample;
import dev.postcall.harness.ServerProcess;
import dev.postcall.harness.Signal;
import dev.postcall.harness.TestSettings;
import dev.postcall.settings.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Postcall as started by {@code mvn -Prun}, with the launcher's PostgreSQL, in a folder with special characters. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmbeddedDatabaseIT {
    private static Map<String, String> settings;
    private static ServerProcess server;

    @BeforeAll
    static void start() {
        settings = TestSettings.embedded("a; 100% #1 + it's für alle");
        server = ServerProcess.with(settings).start();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    private static String deliver() {
        return server.postcall()
                .deliver(Postcall.OUTCOME, Sample.outcome())
                .json()
                .getString("result");
    }

    @Test
    @Order(1)
    void firstDeliveryIsRecorded() {
        assertThat(deliver()).isEqualTo("recorded");
    }

    @Test
    @Order(2)
    void secondStartOnTheSameDataFailsWithOneLine() {
        assertThat(reason(settings, "C.UTF-8")).contains("another Postcall uses the data folder");
        assertThat(deliver()).isEqualTo("duplicate");
    }

    /** Java would use another folder, with question marks in its name. */
    @Test
    @Order(2)
    void lettersOutsideOfTheLocaleAreReportedInOneLine() {
        assertThat(reason(settings, "POSIX")).contains("set LC_ALL=C.UTF-8");
    }

    @Test
    @Order(2)
    void unusableDataFolderIsReportedInOneLine() throws IOException {
        Map<String, String> wrong = new HashMap<>(settings);
        Path file = Files.createTempFile(Path.of("target"), "no-folder-", "").toAbsolutePath();
        wrong.put(Setting.DATA_DIR.key(), file.toString());
        assertThat(reason(wrong, "C.UTF-8")).contains(file + " is a file");
        wrong.put(Setting.DATA_DIR.key(), "/proc/postcall");
        assertThat(reason(wrong, "C.UTF-8")).contains("/proc/postcall cannot be written to");
    }

    /** Returns the one line with the reason of the failed start. */
    private static String reason(Map<String, String> settings, String locale) {
        Path log =
                Path.of(EmbeddedDatabaseIT.settings.get(Setting.DATA_DIR.key())).resolveSibling("second");
        ServerProcess second = ServerProcess.with(settings).logTo(log).environment("LC_ALL", locale);
        assertThat(second.startExpectingFailure()).isEqualTo(1);
        assertThat(second.log().strip().lines()).singleElement().asString().startsWith("Postcall did not start: ");
        return second.log();
    }

    @Test
    @Order(3)
    void stopEndsTheServerBeforePostgresqlAndLeavesNoProcess() {
        EmbeddedProcesses processes = server.embedded();
        assertThat(processes.postgres()).isNotEmpty();
        server.stop();
        assertThat(processes.postgres()).isEmpty();
        assertThat(server.log()).doesNotContain("No connection", "PostgreSQL ended");
    }

    @Test
    @Order(4)
    void dataOfAnotherMajorVersionAreReportedInOneLine() throws IOException {
        Path version = Path.of(settings.get(Setting.DATA_DIR.key()), "postgresql", "data", "PG_VERSION");
        String right = Files.readString(version);
        Files.writeString(version, "16\n");
        assertThat(server.startExpectingFailure()).isEqualTo(1);
        assertThat(server.log().strip().lines())
                .singleElement()
                .asString()
                .contains("PostgreSQL 16", "/api/archive", "-Dimport=");
        Files.writeString(version, right);
    }

    @Test
    @Order(5)
    void serverEndsWithItsLauncherAndTheNextStartSucceeds() throws IOException {
        server.start();
        assertThat(deliver()).isEqualTo("duplicate");
        ProcessHandle orphan = server.embedded().server();
        List<Path> unpacked = unpackedBy(orphan);
        Signal.KILL.sendTo(server.process());
        server.end();
        eventually(() -> assertThat(orphan.isAlive()).isFalse());
        server.start();
        assertThat(deliver()).isEqualTo("duplicate");
        assertThat(unpacked).allSatisfy(folder -> assertThat(folder).doesNotExist());
    }

    /** Returns the folders that a server has unpacked itself into and locked, under Linux. */
    private static List<Path> unpackedBy(ProcessHandle server) throws IOException {
        Path open = Path.of("/proc", String.valueOf(server.pid()), "fd");
        if (Files.notExists(open)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(open)) {
            return files.map(EmbeddedDatabaseIT::target)
                    .filter(file -> file.endsWith("lock") && file.toString().contains("postcall-server-"))
                    .map(Path::getParent)
                    .toList();
        }
    }

    /** Returns the target of a link; for a file that was closed meanwhile, the link itself. */
    private static Path target(Path link) {
        try {
            return Files.readSymbolicLink(link);
        } catch (IOException e) {
            return link;
        }
    }
}

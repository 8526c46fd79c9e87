package dev.postcall.launcher;

import static dev.postcall.harness.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postcall.harness.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The PostgreSQL of the launcher, in a folder with blanks and non-ASCII letters. */
class PostgresFolderTest {
    private static final Path CONFIGURATION = Path.of("server-config", "postgresql");
    private static final int PORT = FreePort.find();

    @TempDir
    Path temporary;

    private PostgresFolder folder;
    private PostgresSupervisor supervisor;

    @BeforeEach
    void start() throws Exception {
        folder = folder(temporary.resolve("Daten für Anrufe"), ProcessUser.ofThisMachine());
        supervisor = new PostgresSupervisor(folder);
        supervisor.start();
    }

    static PostgresFolder folder(Path path, ProcessUser user) {
        return new PostgresFolder(path, PostgresPrograms.unpackedIn(Binaries.folder()), user, CONFIGURATION);
    }

    @AfterEach
    void stop() throws InterruptedException {
        supervisor.stop();
    }

    @Test
    void killedPostgresqlIsRestartedOnTheSamePort() throws Exception {
        database().execute("create table kept (id integer)");
        postmaster().destroyForcibly();
        eventually(() ->
                assertThat(database().ask("select count(*)::text from kept")).isEqualTo("0"));
    }

    @Test
    void orphanedPostgresqlIsStoppedByTheNextStart() throws Exception {
        supervisor.stop();
        PostgresProcess left = folder.start(PORT).awaitReady();
        supervisor = new PostgresSupervisor(folder);
        supervisor.start();
        assertThat(left.onExit()).succeedsWithin(Duration.ofSeconds(20));
        assertThat(database().ask("select 1::text")).isEqualTo("1");
    }

    @Test
    void otherProcessWithTheSameProcessIdIsNotStopped() throws Exception {
        supervisor.stop();
        Path pidFile = folder.data().resolve("postmaster.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n");
        supervisor = new PostgresSupervisor(folder);
        supervisor.start();
        assertThat(database().ask("select 1::text")).isEqualTo("1");
    }

    @Test
    void dataOfAnotherMajorVersionAreRejectedWithInstructions() throws Exception {
        supervisor.stop();
        Files.writeString(folder.data().resolve("PG_VERSION"), "16\n");
        assertThatThrownBy(() -> folder.prepare())
                .isInstanceOf(StartException.class)
                .hasMessageContaining("PostgreSQL 16")
                .hasMessageContaining("/api/archive")
                .hasMessageContaining("-Dimport=");
    }

    @Test
    void interruptedCreationIsRepeated() throws Exception {
        Path fresh = temporary.resolve("fresh");
        Files.createDirectories(fresh.resolve("data.part/base"));
        PostgresFolder other = folder(fresh, ProcessUser.ofThisMachine());
        other.prepare();
        assertThat(other.data().resolve("PG_VERSION")).exists();
        assertThat(fresh.resolve("data.part")).doesNotExist();
    }

    @Test
    void stopLeavesNoProcess() throws Exception {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> children = postmaster.children().toList();
        assertThat(children).isNotEmpty();
        supervisor.stop();
        assertThat(postmaster.isAlive()).isFalse();
        assertThat(children).noneMatch(ProcessHandle::isAlive);
    }

    private ProcessHandle postmaster() throws IOException {
        String pid = Files.readAllLines(folder.data().resolve("postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private TestConnection database() {
        return new TestConnection(supervisor.url(), folder.password());
    }
}

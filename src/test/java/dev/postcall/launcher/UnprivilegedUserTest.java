package dev.postcall.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Root without user namespaces, as in many containers, and with folders that other users cannot access. */
class UnprivilegedUserTest {
    private static final Path CONFIGURATION = Path.of("server-config", "postgresql");

    @TempDir
    Path closed;

    @TempDir
    Path shared;

    @BeforeEach
    void prepare() throws IOException {
        Assumptions.assumeTrue(
                System.getProperty("user.name").equals("root"), "Skipped: only root can become another user");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"setpriv", "runuser", "su"})
    void postgresqlRunsInAFolderThatItsUserCanAccess(String program) throws Exception {
        ProcessUser user = ProcessUser.choose(
                true,
                "root",
                command -> command.get(0).equals(program)
                        && Command.run(command, "").succeeded());
        Path wanted = closed.resolve("postgresql");
        Path found = new AccessibleFolder(user, shared).of(wanted);
        assertThat(found).startsWith(shared);
        assertThat(wanted.toRealPath()).isEqualTo(found.toRealPath());

        PostgresPrograms programs = PostgresPrograms.unpackedIn(Binaries.folder(), user, shared);
        PostgresFolder folder = new PostgresFolder(found, programs, user, CONFIGURATION);
        folder.prepare();
        PostgresProcess server = folder.start(FreePort.find()).awaitReady();
        try {
            assertThat(owner(folder)).isEqualTo("nobody");
        } finally {
            server.stop();
        }
        // the next start finds the same data through the link
        assertThat(new AccessibleFolder(user, shared).of(wanted)).isEqualTo(found.toRealPath());
        folder.prepare();
    }

    /** Returns the user of the PostgreSQL process. */
    private static String owner(PostgresFolder folder) throws IOException {
        List<String> lines = Files.readAllLines(folder.data().resolve("postmaster.pid"));
        return Files.getOwner(Path.of("/proc", lines.get(0).strip())).getName();
    }
}

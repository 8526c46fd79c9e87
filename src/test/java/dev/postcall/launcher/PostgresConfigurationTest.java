package dev.postcall.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresConfigurationTest {
    @TempDir
    static Path temporary;

    private static PostgresFolder folder;
    private static PostgresSupervisor supervisor;
    private static TestConnection database;

    @BeforeAll
    static void start() throws Exception {
        folder = PostgresFolderTest.folder(temporary.resolve("postgresql"), ProcessUser.ofThisMachine());
        supervisor = new PostgresSupervisor(folder);
        supervisor.start();
        database = new TestConnection(supervisor.url(), folder.password());
    }

    @AfterAll
    static void stop() throws InterruptedException {
        supervisor.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "full_page_writes, on",
        "synchronous_commit, on",
        "data_checksums, on",
        "server_encoding, UTF8",
        "listen_addresses, 127.0.0.1"
    })
    void configurationKeepsCommittedTransactions(String setting, String value) throws SQLException {
        assertThat(database.ask("show " + setting)).isEqualTo(value);
    }

    @Test
    void nonAsciiLettersAreLowercasedOnEveryMachine() throws SQLException {
        assertThat(database.ask("select lower('ÄÇŠ')")).isEqualTo("äçš");
    }

    @Test
    void postcallIsNoSuperuserAndCanUseTrigrams() throws SQLException {
        assertThat(database.ask("select rolsuper::text from pg_roles where rolname = current_user"))
                .isEqualTo("false");
        database.execute("create extension pg_trgm");
        assertThat(database.ask("select similarity('abc', 'abc')::text")).isEqualTo("1");
    }

    @Test
    void otherUsersAreRejected() {
        assertThatThrownBy(() -> DriverManager.getConnection(supervisor.url(), PostgresFolder.NAME, "guessed"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> DriverManager.getConnection(supervisor.url(), "postgres", folder.password()))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void passwordFileIsReadableByItsOwnerOnly() throws IOException {
        Path password = folder.data().resolveSibling("password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                .isEqualTo("rw-------");
    }
}

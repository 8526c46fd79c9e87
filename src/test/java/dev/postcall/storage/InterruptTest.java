package dev.postcall.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server interrupts the threads of requests that take too long. What they do to H2's file is no other thread's trouble. */
class InterruptTest {
    private static final int ROWS = 3_000;

    @TempDir
    Path folder;

    private Connection interrupted;
    private Connection other;

    @BeforeEach
    void fillMoreThanTheCacheHolds() throws SQLException {
        interrupted = connect();
        other = connect();
        try (Statement statement = other.createStatement()) {
            statement.execute("create table text (id integer primary key, content varchar)");
            statement.execute("insert into text select x, space(10000) from system_range(1, " + ROWS + ")");
            statement.execute("checkpoint sync");
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                Database.jdbcUrl("jdbc:h2:file:" + folder.resolve("served")), "postcall", "");
    }

    @AfterEach
    void close() throws SQLException {
        assertThat(Thread.interrupted()).isFalse();
        interrupted.close();
        other.close();
    }

    @Test
    void interruptedReaderHarmsNobody() throws SQLException {
        Thread.currentThread().interrupt();
        assertThat(length(interrupted)).isEqualTo(10_000L * ROWS);
        assertOthersGoOn();
    }

    @Test
    void interruptedWriterHarmsNobody() throws SQLException {
        try (Statement statement = interrupted.createStatement()) {
            statement.execute("insert into text values (0, 'x')");
            Thread.currentThread().interrupt();
            statement.execute("checkpoint sync");
        }
        assertOthersGoOn();
        assertThat(length(other)).isEqualTo(10_000L * ROWS + 2);
    }

    private void assertOthersGoOn() throws SQLException {
        try (Statement statement = other.createStatement()) {
            statement.execute("insert into text values (-1, 'y')");
            statement.execute("checkpoint sync");
        }
    }

    private static long length(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select sum(char_length(content)) from text")) {
            row.next();
            return row.getLong(1);
        }
    }
}

package dev.postcall.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurnTakingTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"select 1", "\n  SELECT sid from call", "select count(*) from call where sid = ?"})
    void readingNeedsNoTurn(String sql) {
        assertThat(TurnTaking.mayWrite(sql)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into call values (?)",
                "select sid from call FOR UPDATE",
                "checkpoint sync",
                "with x as (select 1) select * from x",
                ""
            })
    void everythingElseDoes(String sql) {
        assertThat(TurnTaking.mayWrite(sql)).isTrue();
    }

    @Test
    void openTransactionHoldsUpNobody() throws SQLException {
        try (Connection one = connect();
                Connection other = connect();
                Statement statement = one.createStatement()) {
            statement.execute("create table t (id integer primary key)");
            one.setAutoCommit(false);
            statement.executeUpdate("insert into t values (1)");
            assertTimeoutPreemptively(LONG, () -> insert(other, 2));
            one.rollback();
            assertThat(count(other)).isEqualTo(1);
        }
    }

    @Test
    void rolledBackIsNotThereAndCommittedIs() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table t (id integer primary key)");
            connection.setAutoCommit(false);
            insert(connection, 1);
            connection.rollback();
            insert(connection, 2);
            connection.commit();
            assertThat(count(connection)).isEqualTo(1);
            assertThat(statement.getConnection()).isEqualTo(connection);
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", "postcall");
        properties.setProperty("password", "");
        return Database.H2.open(Database.jdbcUrl("jdbc:h2:file:" + folder.resolve("turns")), properties);
    }

    private static void insert(Connection connection, int id) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into t values (?)")) {
            insert.setInt(1, id);
            assertThat(insert.executeUpdate()).isEqualTo(1);
        }
    }

    private static int count(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select count(*) from t");
                ResultSet count = select.executeQuery()) {
            count.next();
            return count.getInt(1);
        }
    }
}

package dev.postcall.operations;

import static dev.postcall.harness.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Postcall;
import dev.postcall.harness.ServerProcess;
import dev.postcall.harness.TestSettings;
import dev.postcall.settings.Setting;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A server that starts with thousands of stored calls and whose statistics are then damaged. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoredCallsIT {
    private static final int CALLS = 5_000;
    private static final String ROWS_READ =
            """
            select (select sum(coalesce(seq_tup_read, 0)) from pg_stat_user_tables where relname in (%1$s))
              + (select sum(coalesce(idx_tup_read, 0)) from pg_stat_user_indexes where relname in (%1$s))""".formatted("'call', 'delivery', 'contribution', 'outcome_rollup', 'outcome_label'");

    private static Map<String, String> settings;
    private static ServerProcess server;
    private static Postcall postcall;

    @BeforeAll
    static void startWithManyCalls() throws SQLException {
        settings = TestSettings.fresh("stored-calls");
        server = ServerProcess.with(settings).start();
        postcall = server.postcall();
        sql("""
                insert into call (sid, revision, received_at, revised_at, started_at, agent, campaign, seconds, notes,
                  outcome, outcome_key, achieved)
                select 'CA' || i, 1, now(), now(), now(), 'agent ' || i %% 7, 'campaign ' || i %% 3, i %% 600,
                  'note number ' || i, 'Outcome ' || i %% 11, 'outcome ' || i %% 11, i %% 2 = 0
                from generate_series(1, %d) i""".formatted(CALLS));
        for (String observer : new String[] {"outcomes", "notes"}) {
            postcall.post("api/publications/replay?observer=" + observer, "");
        }
        postcall.awaitFanOut();
        server.stop();
        sql("analyze");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void startHealthMetricsAndIdlingDoNotReadAllCalls() throws SQLException {
        long before = number(ROWS_READ);
        server.start();
        int lines = server.log().length();
        assertThat(postcall.get("api/health/ready").status()).isEqualTo(200);
        assertThat(postcall.get("api/metrics").status()).isEqualTo(200);
        assertThat(postcall.get("api/publications").status()).isEqualTo(200);
        // long enough for several checks of index and dispatcher, which run each second
        sql("select pg_sleep(5)");
        assertThat(server.log().substring(lines)).doesNotContain("WARNING");
        assertThat(number(ROWS_READ) - before).isLessThan(CALLS / 2);
    }

    @Test
    @Order(2)
    void auditOfAnIdleSystemAgrees() {
        JsonObject audit = postcall.audit();
        assertThat(audit.getBoolean("agrees")).as(audit.toString()).isTrue();
        assertThat(audit.getInt("calls")).isEqualTo(CALLS);
        assertThat(audit.getInt("counted")).isEqualTo(CALLS);
        assertThat(audit.getInt("indexed")).isEqualTo(CALLS);
    }

    @Test
    @Order(3)
    void repairRemovesAllDifferences() throws SQLException {
        sql("delete from contribution where sid in ('CA10', 'CA20')");
        sql("delete from call where sid = 'CA30'");
        sql("update call set revision = 2, achieved = not achieved where sid = 'CA40'");
        sql("update outcome_rollup set seconds = seconds + 1");

        JsonObject audit = postcall.audit();
        assertThat(audit.getBoolean("agrees")).isFalse();
        assertThat(audit.getJsonArray("differences").toString())
                .contains("is not counted", "is counted, but not stored", "is counted as of revision 1, not 2")
                .contains("is indexed, but not stored", "is indexed as of revision 1, not 2", "sums of all by day");

        assertThat(postcall.post("api/audit?repair=true&wait=PT60S", "").json().getInt("repaired"))
                .isGreaterThanOrEqualTo(4);
        eventually(() -> {
            postcall.awaitFanOut();
            JsonObject again = postcall.audit();
            assertThat(again.getBoolean("agrees")).as(again.toString()).isTrue();
            assertThat(again.getInt("calls")).isEqualTo(CALLS - 1);
        });
    }

    @Test
    @Order(4)
    void auditIsCancelledWithinSeconds() throws SQLException {
        try (Connection other = connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table contribution in access exclusive mode");
            assertThat(postcall.post("api/audit", "").status()).isEqualTo(202);
            assertThat(postcall.post("api/audit", "").json().getString("state")).isEqualTo("running");
            assertThat(postcall.get("api/audit").json().get("agrees")).isEqualTo(JsonValue.NULL);
            JsonObject report = postcall.post("api/audit?wait=PT1S", "").json();
            assertThat(report.getString("state")).isEqualTo("running");
            postcall.delete("api/audit");
            other.rollback();
        }
        eventually(() ->
                assertThat(postcall.get("api/audit").json().getString("state")).isEqualTo("cancelled"));
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                settings.get(Setting.DB_URL.key()),
                settings.get(Setting.DB_USER.key()),
                settings.get(Setting.DB_PASSWORD.key()));
    }

    private static void sql(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}

package dev.postcall.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postcall.calls.Call;
import dev.postcall.calls.CallContent;
import dev.postcall.calls.CallContentBuilder;
import dev.postcall.settings.Setting;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {
    private static final Instant CREATED = Instant.parse("2023-12-31T23:12:05.627050Z");
    private static final Instant RECEIVED = Instant.parse("2023-12-31T23:13:00.000001Z");

    @RegisterExtension
    private final TestDatabase database = new TestDatabase();

    @Test
    void storedCallIsReadBackToTheMicrosecond() {
        CallContent content = CallContentBuilder.answered("CA1")
                .direction("outbound-api")
                .fromNumber("+1")
                .toNumber("+2")
                .leadName("Tyler")
                .transcript("BOT: Hi")
                .createdAt(CREATED)
                .notes("Likes \u00e9clairs \ud83d\ude00")
                .outcome("Booked")
                .achieved(true)
                .build();
        database.inTransaction(entities -> {
            entities.persist(new Call(content, RECEIVED));
            return null;
        });

        Call call = database.inTransaction(entities -> entities.find(Call.class, "CA1"));
        assertThat(call.content()).isEqualTo(content);
        assertThat(call.receivedAt()).isEqualTo(RECEIVED);
    }

    @Test
    void secondMigrationChangesNothing() throws SQLException {
        String before = history();
        Schema.migrate(database.dataSource());
        assertThat(history()).isEqualTo(before).isNotEqualTo("0");
    }

    @Test
    void missingMigrationsAreReported() {
        assertThatThrownBy(() -> Schema.migrate(database.dataSource(), "classpath:db/nowhere"))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("migrations", "classpath:db/nowhere");
    }

    @Test
    void migrationHasNoTimeLimit() throws SQLException {
        Map<Setting, String> settings = Map.of(
                Setting.DB_URL, PostgresServer.freshDatabase(),
                Setting.DB_USER, PostgresInstance.USER,
                Setting.DB_PASSWORD, PostgresInstance.PASSWORD);
        settings.forEach((setting, value) -> System.setProperty(setting.key(), value));
        try (Connection hurried = new ConfiguredDataSource().getConnection();
                Connection migrating = new MigrationDataSource().getConnection()) {
            assertThat(limit(hurried)).isEqualTo("15s");
            assertThat(limit(migrating)).isEqualTo("0");
            assertThat(migrating.getNetworkTimeout()).isZero();
        } finally {
            settings.keySet().forEach(setting -> System.clearProperty(setting.key()));
        }
    }

    @Test
    void longTextsAreCompressedByLz4(@TempDir Path data) throws SQLException {
        InstalledPostgres.require();
        try (PostgresInstance postgres = PostgresInstance.ofTheSystemIn(data)) {
            assertThat(compressions(postgres.freshDatabase())).hasSize(5).containsOnly("l");
        }
    }

    @Test
    void serverWithoutLz4CompressesInItsOwnWay() throws SQLException {
        assertThat(compressions(PostgresServer.freshDatabase())).hasSize(5).containsOnly("");
    }

    /**
     * Compression of each column of long texts after the migrations: {@code l} is lz4, anything else the server's
     * default.
     */
    private static List<String> compressions(String url) throws SQLException {
        DataSource database = ServedDatabase.migrated(url, PostgresInstance.USER, PostgresInstance.PASSWORD);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select attcompression::text from pg_attribute
                        where (attrelid, attname) in (('call'::regclass, 'transcript'), ('call'::regclass, 'notes'),
                          ('call'::regclass, 'lead_data'), ('delivery'::regclass, 'body'),
                          ('quarantined_delivery'::regclass, 'body'))""")) {
            List<String> compressions = new ArrayList<>();
            while (rows.next()) {
                compressions.add(rows.getString(1));
            }
            return compressions;
        }
    }

    private static String limit(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show statement_timeout")) {
            row.next();
            return row.getString(1);
        }
    }

    private String history() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from \"flyway_schema_history\"")) {
            rows.next();
            return rows.getString(1);
        }
    }
}

package dev.postcall.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.JvmZone;
import dev.postcall.settings.Setting;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfiguredDataSourceTest {
    private static final List<Setting> SETTINGS = List.of(Setting.DB_URL, Setting.DB_USER, Setting.DB_PASSWORD);

    @BeforeEach
    void configure() {
        System.setProperty(Setting.DB_URL.key(), PostgresServer.freshDatabase());
        System.setProperty(Setting.DB_USER.key(), PostgresInstance.USER);
        System.setProperty(Setting.DB_PASSWORD.key(), PostgresInstance.PASSWORD);
    }

    @AfterEach
    void clear() {
        SETTINGS.forEach(setting -> System.clearProperty(setting.key()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Kathmandu", "America/St_Johns"})
    void sessionsAreInUtcInAnyZoneOfTheJvm(String zone) throws SQLException {
        JvmZone.in(zone, () -> {
            assertThat(zoneOf(new ConfiguredDataSource())).isEqualTo("UTC 2026-01-01");
            assertThat(zoneOf(new MigrationDataSource())).isEqualTo("UTC 2026-01-01");
        });
    }

    private static String zoneOf(ConfiguredDataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_setting('TimeZone') || ' '"
                        + " || cast(timestamptz '2026-01-01 12:00:00Z' as date)")) {
            row.next();
            return row.getString(1);
        }
    }
}

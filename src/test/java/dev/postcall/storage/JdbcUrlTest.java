package dev.postcall.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postcall.settings.Setting;
import dev.postcall.settings.SettingException;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.Driver;

class JdbcUrlTest {

    @AfterEach
    void clear() {
        System.clearProperty(Setting.DB_URL.key());
    }

    @Test
    void parametersOfTheOperatorTakePrecedence() {
        Properties read = Driver.parseURL(JdbcUrl.withParameters("jdbc:postgresql://db/calls?socketTimeout=99"), null);
        assertThat(read).containsEntry("socketTimeout", "99").containsEntry("connectTimeout", "5");
    }

    @Test
    void missingUrlIsReportedWithItsEnvironmentVariable() {
        assertThatThrownBy(JdbcUrl::configured)
                .isInstanceOf(SettingException.class)
                .hasMessageContainingAll("postcall.db.url", "POSTCALL_DB_URL", "must be set");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://db/calls",
                "jdbc:mysql://db/calls?password=secret",
                "jdbc:postgresql://db:port/calls"
            })
    void invalidUrlIsReportedButNotQuoted(String url) {
        System.setProperty(Setting.DB_URL.key(), url);
        assertThatThrownBy(JdbcUrl::configured)
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("POSTCALL_DB_URL")
                .hasMessageNotContaining(url);
    }
}

package dev.postcall.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The environment that Maven gives to tests. */
@EnabledIfSystemProperty(named = HostileEnvironmentTest.ZONE, matches = ".+", disabledReason = "not run by Maven")
class HostileEnvironmentTest {
    static final String ZONE = "hostile.zone";

    @Test
    void zoneIsNotUtcAndLanguageIsTurkish() {
        assertThat(TimeZone.getDefault().getID())
                .isEqualTo(System.getProperty(ZONE))
                .isNotEqualTo("UTC");
        assertThat("i".toUpperCase(Locale.getDefault())).isEqualTo("İ");
    }

    @Test
    void filesCanHaveAnyName(@TempDir Path folder) throws Exception {
        assertThat(Files.createDirectory(folder.resolve(HostileEnvironment.FOLDER)))
                .isDirectory();
    }
}

package dev.postcall.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    @Test
    void tableOfSettingsEqualsTheCode() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.startsWith("| `postcall."))
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(
                        Arrays.stream(Setting.values()).map(ReadmeTest::row).toList());
    }

    private static String row(Setting setting) {
        String defaultValue = setting.defaultValue()
                .filter(value -> !value.isEmpty())
                .map(value -> "`" + value + "` (" + setting.unit() + ")")
                .orElse(setting.unit());
        return "| `%s` (`%s`) | %s | %s |"
                .formatted(setting.key(), setting.environmentName(), defaultValue, setting.meaning());
    }
}

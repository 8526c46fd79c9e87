package dev.postcall.archive;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postcall.settings.Setting;
import dev.postcall.settings.SettingException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartImportTest {
    @AfterEach
    void clear() {
        System.clearProperty(Setting.ARCHIVE_IMPORT.key());
    }

    @Test
    void missingFileIsReportedWithTheSetting(@TempDir Path folder) {
        System.setProperty(Setting.ARCHIVE_IMPORT.key(), folder.resolve("none").toString());
        assertThatThrownBy(() -> new StartImport().run())
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("POSTCALL_ARCHIVE_IMPORT")
                .hasMessageContaining("must name a readable file");
    }
}

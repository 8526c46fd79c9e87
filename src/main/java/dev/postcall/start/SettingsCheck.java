package dev.postcall.start;

import dev.postcall.settings.Setting;
import dev.postcall.storage.JdbcUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks every setting once, so that a wrong one is told of at the start and not in the middle of a delivery. */
public final class SettingsCheck {
    private SettingsCheck() {}

    /** @throws dev.postcall.settings.SettingException if a setting cannot be used */
    public static void run() {
        for (Setting setting : Setting.values()) {
            setting.check();
        }
        JdbcUrl.configured();
        requireWritable(Setting.DATA_DIR.path());
    }

    private static void requireWritable(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Setting.DATA_DIR.invalid("must be a folder that can be made");
        }
        if (!Files.isWritable(folder)) {
            throw Setting.DATA_DIR.invalid("must be a folder that can be written to");
        }
    }
}

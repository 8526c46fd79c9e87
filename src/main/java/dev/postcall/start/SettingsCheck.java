package dev.postcall.start;

import dev.postcall.settings.Setting;
import dev.postcall.storage.JdbcUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks every setting at the start, so that an invalid setting does not fail a delivery later. */
public final class SettingsCheck {
    private SettingsCheck() {}

    /** @throws dev.postcall.settings.SettingException if a setting is invalid */
    public static void run() {
        for (Setting setting : Setting.values()) {
            setting.check();
        }
        // throws if the driver does not accept the URL
        JdbcUrl.configured();
        requireWritable(Setting.DATA_DIR.path());
    }

    private static void requireWritable(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Setting.DATA_DIR.invalid("must be a folder that can be created");
        }
        if (!Files.isWritable(folder)) {
            throw Setting.DATA_DIR.invalid("must be a writable folder");
        }
    }
}

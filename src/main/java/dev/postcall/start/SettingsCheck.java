package dev.postcall.start;

import dev.postcall.settings.Setting;
import dev.postcall.settings.SettingException;
import dev.postcall.storage.JdbcUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks every setting at the start, so that an invalid setting does not fail a delivery later. */
public final class SettingsCheck {
    private SettingsCheck() {}

    /** @throws SettingException if settings are invalid; the message has one sentence for each of them */
    public static void run() {
        Stream<Runnable> checks = Stream.concat(
                Stream.of(Setting.values()).map(setting -> setting::check),
                Stream.of(JdbcUrl::configured, () -> requireWritable(Setting.DATA_DIR.path())));
        String failures =
                checks.flatMap(check -> failure(check).stream()).distinct().collect(Collectors.joining(" "));
        if (!failures.isEmpty()) {
            throw new SettingException(failures);
        }
    }

    private static Optional<String> failure(Runnable check) {
        try {
            check.run();
            return Optional.empty();
        } catch (SettingException e) {
            return Optional.of(e.getMessage());
        }
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

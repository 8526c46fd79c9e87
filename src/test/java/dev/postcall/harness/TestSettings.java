package dev.postcall.harness;

import dev.postcall.settings.Setting;
import dev.postcall.storage.PostgresInstance;
import dev.postcall.storage.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The settings of the tests' servers. */
public final class TestSettings {
    public static final String WEBHOOK_TOKEN = "webhook-token-of-the-tests";
    public static final String API_TOKEN = "api-token-of-the-tests";
    public static final String ADMIN_PASSWORD = "admin-password-of-the-tests";

    private TestSettings() {}

    /** Returns settings by key, with an empty data folder and an empty database. */
    public static Map<String, String> fresh(String name) {
        return freshIn(Path.of("target", "servers"), name);
    }

    /**
     * Returns settings by key, with an empty data folder and an empty database.
     *
     * @param parent parent of the new folder for the server's data and other files
     */
    public static Map<String, String> freshIn(Path parent, String name) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(Setting.WEBHOOK_TOKENS.key(), WEBHOOK_TOKEN);
        settings.put(Setting.API_TOKENS.key(), API_TOKEN);
        settings.put(Setting.ADMIN_PASSWORD.key(), ADMIN_PASSWORD);
        settings.put(Setting.DATA_DIR.key(), folder(parent, name).toString());
        return on(PostgresServer.freshDatabase(), settings);
    }

    /** Returns settings by key, with an empty data folder and without a database, so that the launcher starts its own. */
    public static Map<String, String> embedded(String name) {
        Map<String, String> settings = fresh(name);
        settings.keySet().removeAll(List.of(Setting.DB_URL.key(), Setting.DB_USER.key(), Setting.DB_PASSWORD.key()));
        return settings;
    }

    /** Adds a database to the settings. */
    public static Map<String, String> on(String url, Map<String, String> settings) {
        settings.put(Setting.DB_URL.key(), url);
        settings.put(Setting.DB_USER.key(), PostgresInstance.USER);
        settings.put(Setting.DB_PASSWORD.key(), PostgresInstance.PASSWORD);
        return settings;
    }

    private static Path folder(Path parent, String name) {
        return Unchecked.call(
                () -> Files.createDirectory(Files.createTempDirectory(Files.createDirectories(parent), name + "-")
                        .toAbsolutePath()
                        .resolve(HostileEnvironment.FOLDER)));
    }
}

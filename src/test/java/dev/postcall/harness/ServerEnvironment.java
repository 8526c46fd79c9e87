package dev.postcall.harness;

import dev.postcall.settings.Setting;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The environment variables of a server: its settings, and additional variables of a test. */
final class ServerEnvironment {
    private final Map<String, String> settings;
    private final Map<String, String> others = new HashMap<>(Map.of("LC_ALL", HostileEnvironment.LOCALE));

    /** @param settings settings by key, read at each start */
    ServerEnvironment(Map<String, String> settings) {
        this.settings = settings;
    }

    /** @param value null to omit the variable */
    void set(String name, String value) {
        others.put(name, value);
    }

    /** Adds the variables to an environment. */
    void addTo(Map<String, String> environment) {
        settings.forEach((key, value) -> environment.put(environmentName(key), value));
        others.forEach((name, value) -> {
            if (value != null) {
                environment.put(name, value);
            }
        });
    }

    private static String environmentName(String key) {
        return Arrays.stream(Setting.values())
                .filter(setting -> setting.key().equals(key))
                .findFirst()
                .orElseThrow()
                .environmentName();
    }
}

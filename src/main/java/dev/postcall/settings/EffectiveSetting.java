package dev.postcall.settings;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A setting as people may see it: no secret is in it.
 *
 * @param value the value that holds, or what stands for a secret
 * @param configured whether the operator gave it
 */
public record EffectiveSetting(String key, String environmentName, String value, String meaning, boolean configured) {
    private static final Set<Setting> SECRET =
            Set.of(Setting.WEBHOOK_TOKENS, Setting.API_TOKENS, Setting.ADMIN_PASSWORD, Setting.DB_PASSWORD);
    private static final Pattern PARAMETERS = Pattern.compile("\\?.*");
    private static final Pattern CREDENTIALS = Pattern.compile("//[^/@,]*@");

    static EffectiveSetting of(Setting setting) {
        return new EffectiveSetting(
                setting.key(), setting.environmentName(), value(setting), setting.meaning(), setting.isConfigured());
    }

    private static String value(Setting setting) {
        if (SECRET.contains(setting)) {
            return setting.isConfigured() ? "••••••••" : "–";
        }
        return setting.find().map(EffectiveSetting::withoutSecrets).orElse(setting.unit());
    }

    /** URLs can hold passwords as parameters, and before the host. */
    static String withoutSecrets(String value) {
        return CREDENTIALS.matcher(PARAMETERS.matcher(value).replaceAll("")).replaceAll("//");
    }
}

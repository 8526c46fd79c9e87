package dev.postcall.settings;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A setting and its effective value, without secrets, for display.
 *
 * @param value the effective value, or a placeholder for a secret
 * @param configured whether the operator has configured the value
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

    /** Removes the parts of URLs that can contain passwords: the parameters, and the user info before the host. */
    static String withoutSecrets(String value) {
        return CREDENTIALS.matcher(PARAMETERS.matcher(value).replaceAll("")).replaceAll("//");
    }
}

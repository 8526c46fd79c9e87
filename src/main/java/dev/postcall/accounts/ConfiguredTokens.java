package dev.postcall.accounts;

import dev.postcall.settings.Setting;
import dev.postcall.settings.SettingException;
import java.util.List;

/** The rules for tokens that the operator chose. */
final class ConfiguredTokens {
    private static final int SHORTEST = 16;
    private static final String PLACEHOLDER = "fakeTokenGoesHere";

    private ConfiguredTokens() {}

    /**
     * The tokens of a setting.
     *
     * @throws SettingException if one of them is short, or the placeholder that the vendor's instructions show
     */
    static List<String> of(Setting setting) {
        return check(setting, setting.words());
    }

    static List<String> check(Setting setting, List<String> tokens) {
        for (String token : tokens) {
            if (token.equalsIgnoreCase(PLACEHOLDER)) {
                throw setting.invalid("must not hold the vendor's placeholder, which everybody knows");
            }
            if (token.length() < SHORTEST) {
                throw setting.invalid("must hold tokens of at least " + SHORTEST + " characters each");
            }
        }
        return tokens;
    }
}

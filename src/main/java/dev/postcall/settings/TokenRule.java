package dev.postcall.settings;

import java.util.List;

/** The rule for tokens that the operator chose. */
final class TokenRule {
    private static final int SHORTEST = 16;
    private static final int LONGEST = 1000;
    private static final String PLACEHOLDER = "fakeTokenGoesHere";

    private TokenRule() {}

    /** @throws SettingException if one of them is short, or the placeholder that the vendor's instructions show */
    static void check(TypedValue setting, List<String> tokens) {
        for (String token : tokens) {
            if (token.equalsIgnoreCase(PLACEHOLDER)) {
                throw setting.invalid("must not hold the vendor's placeholder, which everybody knows");
            }
            if (token.length() < SHORTEST || token.length() > LONGEST) {
                throw setting.invalid("must hold tokens of at least " + SHORTEST + " characters each");
            }
        }
    }
}

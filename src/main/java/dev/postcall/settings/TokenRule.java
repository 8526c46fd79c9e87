package dev.postcall.settings;

import java.util.List;

/** The rule for configured tokens. */
final class TokenRule {
    private static final int MIN_LENGTH = 16;
    private static final int MAX_LENGTH = 1000;
    private static final String PLACEHOLDER = "fakeTokenGoesHere";

    private TokenRule() {}

    /** @throws SettingException if a token is too short or too long, or is the placeholder of the vendor's instructions */
    static void check(TypedValue setting, List<String> tokens) {
        for (String token : tokens) {
            if (token.equalsIgnoreCase(PLACEHOLDER)) {
                throw setting.invalid("must not contain the vendor's placeholder, which is public");
            }
            if (token.length() < MIN_LENGTH || token.length() > MAX_LENGTH) {
                throw setting.invalid("must contain tokens of at least " + MIN_LENGTH + " characters each");
            }
        }
    }
}

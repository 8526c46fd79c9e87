package dev.postcall.calls;

import java.util.Locale;
import java.util.regex.Pattern;

/** The outcome's label is written by AI: its case and spacing drift from call to call. */
public final class OutcomeLabel {
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    private static final int LONGEST_KEY = 255;

    private OutcomeLabel() {}

    /** What two spellings of one outcome have in common: lower case, single spaces; null for null. */
    public static String key(String outcome) {
        if (outcome == null) {
            return null;
        }
        String key = WHITE_SPACE.matcher(outcome.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
        return key.substring(
                0, key.offsetByCodePoints(0, Math.min(LONGEST_KEY / 2, key.codePointCount(0, key.length()))));
    }
}

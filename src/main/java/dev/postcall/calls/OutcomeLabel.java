package dev.postcall.calls;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The outcome's label is written by AI: its case, spacing and Unicode form drift from call to call. */
public final class OutcomeLabel {
    /** Characters without a width that only say where a line may break. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B\\u2060\\uFEFF]");

    private static final Pattern WHITE_SPACE = Pattern.compile("\\p{IsWhite_Space}+");

    private OutcomeLabel() {}

    /**
     * What the spellings of one outcome have in common: Unicode form NFKC, case folded, single blanks; bounded as
     * {@link BoundedKey}. The key of a key is the key itself.
     *
     * @return null for null, and for a label without a visible character
     */
    public static String key(String outcome) {
        if (outcome == null) {
            return null;
        }
        String folded = folded(text(normalised(outcome)));
        return folded.isEmpty() ? null : BoundedKey.of(text(normalised(folded)));
    }

    /** The label for people: as it was spelled, with single blanks and none around it. */
    public static String text(String outcome) {
        return WHITE_SPACE
                .matcher(INVISIBLE.matcher(outcome).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    private static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** Java has no case folding: lower case, and the two letters of common words of which it has more than one form. */
    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ς', 'σ').replace("ß", "ss");
    }
}

package dev.postcall.calls;

import dev.postcall.text.Whitespace;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The outcome's label is written by AI: its case, spacing and Unicode form drift from call to call. */
public final class OutcomeLabel {
    private static final String SOFT_HYPHEN = "\u00AD";
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
        String folded = folded(blanksCollapsed(outcome));
        return folded.isEmpty() ? null : BoundedKey.of(blanksCollapsed(folded));
    }

    /** The label for people: as it was spelled, with single blanks and none around it. */
    public static String text(String outcome) {
        return WHITE_SPACE.matcher(Whitespace.strip(outcome)).replaceAll(" ");
    }

    private static String blanksCollapsed(String text) {
        return Whitespace.collapse(
                Normalizer.normalize(text, Normalizer.Form.NFKC).replace(SOFT_HYPHEN, ""));
    }

    /** Java has no case folding: lower case, and the two letters of common words of which it has more than one form. */
    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ς', 'σ').replace("ß", "ss");
    }
}

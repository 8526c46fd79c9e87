package dev.postcall.calls;

import dev.postcall.text.Whitespace;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Normalises the label of an outcome. The label is written by AI: its case, spacing and Unicode form vary from call to
 * call.
 */
public final class OutcomeLabel {
    private static final String SOFT_HYPHEN = "\u00AD";
    private static final Pattern WHITE_SPACE = Pattern.compile("\\p{IsWhite_Space}+");

    private OutcomeLabel() {}

    /**
     * Returns the key that all spellings of one outcome share: Unicode form NFKC, case folded, single blanks, bounded
     * by {@link BoundedKey}. The key of a key is the key itself.
     *
     * @return null for null and for a label without a visible character
     */
    public static String key(String outcome) {
        if (outcome == null) {
            return null;
        }
        String folded = folded(blanksCollapsed(outcome));
        return folded.isEmpty() ? null : BoundedKey.of(blanksCollapsed(folded));
    }

    /** Returns the label for display: the original spelling with single blanks and none at its ends. */
    public static String text(String outcome) {
        return WHITE_SPACE.matcher(Whitespace.strip(outcome)).replaceAll(" ");
    }

    private static String blanksCollapsed(String text) {
        return Whitespace.collapse(
                Normalizer.normalize(text, Normalizer.Form.NFKC).replace(SOFT_HYPHEN, ""));
    }

    /**
     * Java has no case folding. This converts to lower case and unifies the two letters of common words that lower case
     * leaves in two forms.
     */
    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ς', 'σ').replace("ß", "ss");
    }
}

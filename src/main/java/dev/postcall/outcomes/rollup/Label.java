package dev.postcall.outcomes.rollup;

import dev.postcall.calls.OutcomeLabel;
import java.util.List;

/**
 * An agent, a campaign or an outcome.
 *
 * @param key see {@link RollupKey}; never that of none
 */
public record Label(Dimension dimension, String key) {
    public static final List<Dimension> DIMENSIONS = List.of(Dimension.AGENT, Dimension.CAMPAIGN, Dimension.OUTCOME);

    private static final int LONGEST_TEXT = 255;

    /** How pages and reports spell a label: as it came; an outcome longer than 255 characters by its key. */
    static String text(Dimension dimension, String value) {
        if (dimension != Dimension.OUTCOME) {
            return value;
        }
        String text = OutcomeLabel.text(value);
        return text.codePointCount(0, text.length()) <= LONGEST_TEXT ? text : OutcomeLabel.key(value);
    }
}

package dev.postcall.outcomes.rollup;

import dev.postcall.calls.OutcomeLabel;
import java.util.List;

/**
 * An agent, a campaign or an outcome. A label has rollup rows according to its {@link Frequency}.
 *
 * @param dimension one of {@link #DIMENSIONS}
 * @param key see {@link RollupKey}; never {@link RollupKey#NONE}
 */
public record Label(Dimension dimension, String key) {
    public static final List<Dimension> DIMENSIONS = List.of(Dimension.AGENT, Dimension.CAMPAIGN, Dimension.OUTCOME);

    private static final int MAX_TEXT_LENGTH = 255;

    /**
     * Returns the text of a label on pages and in reports: the original spelling, or the shortened key if an outcome is
     * longer than 255 characters.
     */
    static String text(Dimension dimension, String value) {
        if (dimension != Dimension.OUTCOME) {
            return value;
        }
        String text = OutcomeLabel.text(value);
        return text.codePointCount(0, text.length()) <= MAX_TEXT_LENGTH ? text : OutcomeLabel.key(value);
    }
}

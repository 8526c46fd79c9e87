package dev.postcall.outcomes;

import dev.postcall.outcomes.report.Grouping;
import dev.postcall.pages.Messages;

/** Converts the keys of rows to text for pages. */
final class RowLabels {
    private RowLabels() {}

    static String of(Grouping by, String key) {
        return switch (by) {
            case AGENT -> key == null ? Messages.text("agentNone") : Messages.text("agentNamed", key);
            case CAMPAIGN -> key == null ? Messages.text("campaignNone") : Messages.text("campaignNamed", key);
            case OUTCOME -> key == null ? Messages.text("outcomeNone") : key;
            case HOUR -> key + ":00";
            case DAY, WEEK -> key;
        };
    }
}

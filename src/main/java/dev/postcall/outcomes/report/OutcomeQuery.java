package dev.postcall.outcomes.report;

import dev.postcall.calls.CampaignFilter;
import dev.postcall.outcomes.rollup.Dimension;
import dev.postcall.outcomes.rollup.RollupKey;
import dev.postcall.query.Period;

/**
 * What to report; null for no condition.
 *
 * @param agent the vendor's id of the agent
 * @param campaign the campaign, as {@link CampaignFilter} names it
 */
public record OutcomeQuery(Period period, String agent, String campaign, Grouping by) {

    /** The key of a condition on this dimension; null for none. */
    String key(Dimension dimension) {
        return switch (dimension) {
            case AGENT -> agent == null ? null : RollupKey.of(agent);
            case CAMPAIGN -> campaign == null ? null : RollupKey.of(CampaignFilter.id(campaign));
            case OUTCOME, HOUR -> null;
        };
    }
}

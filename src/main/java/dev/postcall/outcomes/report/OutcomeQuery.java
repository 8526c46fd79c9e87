package dev.postcall.outcomes.report;

import dev.postcall.calls.CampaignFilter;
import dev.postcall.outcomes.rollup.Dimension;
import dev.postcall.outcomes.rollup.RollupKey;
import dev.postcall.query.Period;

/**
 * The query of a report; a null component is no condition.
 *
 * @param agent the vendor's id of the agent
 * @param campaign the campaign, encoded by {@link CampaignFilter}
 */
public record OutcomeQuery(Period period, String agent, String campaign, Grouping by) {

    /** The key of the condition on this dimension; null for no condition. */
    String key(Dimension dimension) {
        return switch (dimension) {
            case AGENT -> agent == null ? null : RollupKey.of(agent);
            case CAMPAIGN -> campaign == null ? null : RollupKey.of(CampaignFilter.id(campaign));
            case OUTCOME, HOUR -> null;
        };
    }
}

package dev.postcall.outcomes;

import dev.postcall.calls.Period;

/**
 * What to report; null for no condition.
 *
 * @param agent the vendor's id of the agent
 * @param campaign the vendor's id of the campaign, or {@link dev.postcall.calls.CallFilter#NO_CAMPAIGN}
 */
public record OutcomeQuery(Period period, String agent, String campaign, Grouping by) {}

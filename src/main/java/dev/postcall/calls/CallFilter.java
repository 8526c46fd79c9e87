package dev.postcall.calls;

import dev.postcall.query.Period;

/**
 * The conditions of a list of calls; a null component is no condition.
 *
 * @param agent the vendor's id of the agent
 * @param campaign the campaign, encoded by {@link CampaignFilter}
 * @param outcome the outcome in any spelling
 * @param achieved {@code true}, {@code false} or {@code unknown}
 * @param number the phone number of either party, E.164
 */
public record CallFilter(
        Period period, String agent, String campaign, String outcome, String achieved, String number) {}

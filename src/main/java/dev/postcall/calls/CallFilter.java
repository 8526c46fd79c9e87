package dev.postcall.calls;

import dev.postcall.query.Period;

/**
 * Which calls a list holds; null for no condition.
 *
 * @param agent the vendor's id of the agent
 * @param campaign the campaign, as {@link CampaignFilter} names it
 * @param outcome the outcome in any spelling
 * @param achieved {@code true}, {@code false} or {@code unknown}
 * @param number a phone number, of either side, E.164
 */
public record CallFilter(
        Period period, String agent, String campaign, String outcome, String achieved, String number) {}

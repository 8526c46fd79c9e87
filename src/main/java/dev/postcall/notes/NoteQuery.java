package dev.postcall.notes;

import dev.postcall.calls.Period;

/**
 * What to search for; null for no condition.
 *
 * @param text words, {@code "phrases"} and {@code prefixes*}
 * @param speaker {@code bot}, {@code human} or {@code notes}: where to search; null for everywhere
 * @param agent the vendor's id of the agent
 * @param campaign the campaign, as {@link dev.postcall.calls.CampaignFilter} names it
 */
public record NoteQuery(String text, String speaker, String agent, String campaign, Period period) {}

package dev.postcall.outcomes.report;

/** What the rows of a report stand for. */
public enum Grouping {
    /** A day of the report zone, as {@code 2026-11-20}. */
    DAY,
    /** An ISO week of the report zone, by its Monday, as {@code 2026-11-16}. */
    WEEK,
    /** An hour of the day in the report zone, {@code 00} to {@code 23}. */
    HOUR,
    /** The vendor's id of the agent; null where the vendor did not say. */
    AGENT,
    /** The vendor's id of the campaign; null for calls of no campaign. */
    CAMPAIGN,
    /** The outcome's label, whatever its case and spacing; null where there is none. */
    OUTCOME
}

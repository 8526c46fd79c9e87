package dev.postcall.outcomes.report;

/** The key by which the rows of a report are grouped. */
public enum Grouping {
    /** A day in the report zone, for instance {@code 2026-11-20}. */
    DAY,
    /** An ISO week in the report zone, by its Monday, for instance {@code 2026-11-16}. */
    WEEK,
    /** An hour of the day in the report zone, {@code 00} to {@code 23}. */
    HOUR,
    /** The vendor's id of the agent; null if the vendor sent none. */
    AGENT,
    /** The vendor's id of the campaign; null for calls without a campaign. */
    CAMPAIGN,
    /** The label of the outcome, regardless of case and spacing; null for calls without an outcome. */
    OUTCOME
}

package dev.postcall.outcomes.report;

/**
 * Which rows of a report to answer.
 *
 * @param limit how many at most, 1 or more
 * @param after the row after which to begin; null for the first
 */
public record ReportPage(int limit, ReportCursor after) {
    /** The first rows. */
    public static ReportPage first(int limit) {
        return new ReportPage(limit, null);
    }
}

package dev.postcall.outcomes.report;

/**
 * The requested rows of a report.
 *
 * @param limit largest number of rows, at least 1
 * @param after the row before the first requested one; null for the first page
 */
public record ReportPage(int limit, ReportCursor after) {
    /** The first page. */
    public static ReportPage first(int limit) {
        return new ReportPage(limit, null);
    }
}

package dev.postcall.outcomes.report;

import dev.postcall.outcomes.rollup.Sums;
import java.util.List;

/**
 * The rows of a page of a report, in their order.
 *
 * @param next cursor of the next page; null on the last page
 */
record ReportSlice(List<Row> rows, ReportCursor next) {
    /**
     * A row before its rates are computed.
     *
     * @param key key in the report; null for calls without one
     */
    record Row(String key, Sums sums) {}
}

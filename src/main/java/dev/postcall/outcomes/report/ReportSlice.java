package dev.postcall.outcomes.report;

import dev.postcall.outcomes.rollup.Sums;
import java.util.List;

/**
 * Some rows of a report in their order.
 *
 * @param next the cursor to what follows; null at the end
 */
record ReportSlice(List<Row> rows, ReportCursor next) {
    /**
     * A row's sums.
     *
     * @param key as the report has it; null for calls without one
     */
    record Row(String key, Sums sums) {}
}

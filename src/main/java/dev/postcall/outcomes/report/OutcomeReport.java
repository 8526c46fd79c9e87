package dev.postcall.outcomes.report;

import java.util.List;

/**
 * A report, or a part of its rows. On every page of it, {@code rows} and {@code others} together are {@code total}.
 *
 * @param zone the zone of its days and hours, an IANA name
 * @param by the grouping in lower case
 * @param rows by key for days, weeks and hours, else most calls first
 * @param others all rows of the report that are not on this page, as one; null where there are none
 * @param total all rows together
 * @param next the cursor to ask for the rows that follow; null at the end
 */
public record OutcomeReport(
        String zone, String by, List<OutcomeRow> rows, OutcomeRow others, OutcomeRow total, String next) {}

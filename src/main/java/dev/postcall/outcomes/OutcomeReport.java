package dev.postcall.outcomes;

import java.util.List;

/**
 * @param zone the report zone, an IANA name
 * @param by the grouping in lower case
 * @param rows by key for days, weeks and hours, else most calls first
 * @param total all rows together
 */
public record OutcomeReport(String zone, String by, List<OutcomeRow> rows, OutcomeRow total) {}

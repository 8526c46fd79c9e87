package dev.postcall.outcomes.report;

import java.util.List;

/**
 * A report, or a page of it, as the API returns it. On every page {@code rows} and {@code others} add up to {@code total}.
 *
 * @param zone time zone of its days and hours, an IANA name
 * @param by the grouping in lower case
 * @param rows ordered by key for days, weeks and hours, else by number of calls, descending
 * @param others sum of all rows that are not on this page; null if there are none
 * @param total sum of all rows
 * @param next cursor of the next page; null on the last page
 */
public record OutcomeReport(
        String zone, String by, List<OutcomeRow> rows, OutcomeRow others, OutcomeRow total, String next) {}

package dev.postcall.outcomes.report;

import dev.postcall.outcomes.rollup.Dimension;
import dev.postcall.outcomes.rollup.Generation;
import dev.postcall.outcomes.rollup.Grain;
import dev.postcall.outcomes.rollup.Sums;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reports by day, week or hour of the day, earliest first. */
record TimeReport(Connection connection, Generation generation, OutcomeQuery query) {
    private static final int WEEK = 7;

    /** A day before all calls. */
    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);

    ReportSlice read(ReportPage page) throws SQLException {
        return query.by() == Grouping.HOUR ? hours(page) : days(page);
    }

    private ReportSlice hours(ReportPage page) throws SQLException {
        ReportSource source = ReportSource.of(connection, generation, query, Dimension.HOUR, null);
        return slice(page, new SumsReader(connection, source, SumsReader.Columns.HOUR).all());
    }

    private ReportSlice days(ReportPage page) throws SQLException {
        boolean weekly = query.by() == Grouping.WEEK;
        int step = weekly ? WEEK : 1;
        LocalDate first = page.after() == null
                ? EARLIEST
                : LocalDate.parse(page.after().key()).plusDays(step);
        ReportSource source = ReportSource.of(connection, generation, query, null, Grain.DAY);
        // one row more than the page shows, to find out whether there is a next page
        Map<String, Sums> days =
                new SumsReader(connection, source, SumsReader.Columns.DAY).from(first, (page.limit() + 1) * step);
        return slice(page, weekly ? weeks(days) : days);
    }

    private static Map<String, Sums> weeks(Map<String, Sums> days) {
        Map<String, Sums> weeks = new TreeMap<>();
        days.forEach((day, sums) ->
                weeks.computeIfAbsent(monday(day), week -> new Sums()).add(sums));
        return weeks;
    }

    private static String monday(String day) {
        return LocalDate.parse(day)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .toString();
    }

    /** Selects the rows of a page from rows that may begin before it and end after it. */
    private static ReportSlice slice(ReportPage page, Map<String, Sums> sums) {
        List<ReportSlice.Row> rows = new ArrayList<>();
        sums.forEach((key, sum) -> {
            boolean follows = page.after() == null || key.compareTo(page.after().key()) > 0;
            if (follows && sum.calls() != 0) {
                rows.add(new ReportSlice.Row(key, sum));
            }
        });
        if (rows.size() <= page.limit()) {
            return new ReportSlice(rows, null);
        }
        List<ReportSlice.Row> shown = rows.subList(0, page.limit());
        return new ReportSlice(
                shown, new ReportCursor(0, shown.get(page.limit() - 1).key()));
    }
}

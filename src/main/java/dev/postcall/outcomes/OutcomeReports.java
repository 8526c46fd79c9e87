package dev.postcall.outcomes;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Makes reports of the rollups. */
record OutcomeReports(Connection connection, ZoneId zone) {
    private static final Comparator<OutcomeRow> MOST_CALLS_FIRST = Comparator.comparingLong(OutcomeRow::calls)
            .reversed()
            .thenComparing(OutcomeRow::key, Comparator.nullsLast(Comparator.naturalOrder()));

    OutcomeReport report(OutcomeQuery query) throws SQLException {
        OutcomeReader reader = new OutcomeReader(connection, query);
        Map<String, Sums> sums = reader.read(Spans.of(query.period(), zone, reader.grains()));
        sums.values().removeIf(sum -> sum.calls() == 0);
        Sums total = new Sums();
        sums.values().forEach(total::add);
        return new OutcomeReport(
                zone.getId(), query.by().name().toLowerCase(Locale.ROOT), rows(query.by(), sums), total.row(null));
    }

    private List<OutcomeRow> rows(Grouping by, Map<String, Sums> sums) throws SQLException {
        return switch (by) {
            case DAY, HOUR -> inOrder(sums);
            case WEEK -> {
                Map<String, Sums> weeks = new TreeMap<>();
                sums.forEach((day, sum) ->
                        weeks.computeIfAbsent(monday(day), week -> new Sums()).add(sum));
                yield inOrder(weeks);
            }
            case AGENT, CAMPAIGN -> mostCallsFirst(sums, Map.of());
            case OUTCOME -> mostCallsFirst(sums, new OutcomeLabels(connection).find(sums.keySet()));
        };
    }

    private static List<OutcomeRow> inOrder(Map<String, Sums> sums) {
        List<OutcomeRow> rows = new ArrayList<>();
        new TreeMap<>(sums).forEach((key, sum) -> rows.add(sum.row(key)));
        return rows;
    }

    private static List<OutcomeRow> mostCallsFirst(Map<String, Sums> sums, Map<String, String> labels) {
        List<OutcomeRow> rows = new ArrayList<>();
        sums.forEach((key, sum) -> rows.add(sum.row(labels.getOrDefault(key, RollupKey.value(key)))));
        rows.sort(MOST_CALLS_FIRST);
        return rows;
    }

    private static String monday(String day) {
        return LocalDate.parse(day)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .toString();
    }
}

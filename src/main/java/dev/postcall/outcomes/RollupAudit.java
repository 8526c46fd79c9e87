package dev.postcall.outcomes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** Sums up the contributions afresh, a month at a time: to hold the rollups against, or to replace them. */
record RollupAudit(Connection connection) {

    /** Replaces the rollups by what the contributions add up to. */
    void rebuild() throws SQLException {
        clear();
        Contributions contributions = new Contributions(connection);
        List<LocalDate> days = contributions.days();
        for (YearMonth month : months(days)) {
            new Rollups(connection).insert(tally(month, days).changes());
        }
    }

    /** Cut by cut, since a statement may not take long. */
    private void clear() throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from outcome_rollup where cut = ?")) {
            for (Cut cut : Cut.values()) {
                delete.setString(1, cut.word());
                delete.executeUpdate();
            }
        }
    }

    /** What the rollups say otherwise than the contributions, in words. */
    List<String> differences() throws SQLException {
        List<String> differences = new ArrayList<>();
        List<LocalDate> days = new Contributions(connection).days();
        Set<YearMonth> months = months(days);
        months.addAll(storedMonths());
        for (YearMonth month : months) {
            SortedMap<Cell, Sums> due = tally(month, days).changes();
            for (Cut cut : Cut.values()) {
                for (Grain grain : cut.grains()) {
                    long wrong = differences(cut, grain, month, due);
                    if (wrong > 0) {
                        differences.add("%s sums of %s by %s are wrong in %s"
                                .formatted(wrong, cut.word(), grain.word(), month));
                    }
                }
            }
        }
        return differences;
    }

    private long differences(Cut cut, Grain grain, YearMonth month, SortedMap<Cell, Sums> due) throws SQLException {
        SortedMap<Cell, Sums> stored = new Rollups(connection)
                .read(cut, grain, month.atDay(1), month.plusMonths(1).atDay(1));
        Set<Cell> cells = new HashSet<>(stored.keySet());
        due.keySet().stream()
                .filter(cell -> cell.cut() == cut && cell.grain() == grain)
                .forEach(cells::add);
        Sums none = new Sums();
        return cells.stream()
                .filter(cell -> !due.getOrDefault(cell, none).isSame(stored.getOrDefault(cell, none)))
                .count();
    }

    private Tally tally(YearMonth month, List<LocalDate> days) throws SQLException {
        Tally tally = new Tally();
        Contributions contributions = new Contributions(connection);
        for (LocalDate day : days) {
            if (YearMonth.from(day).equals(month)) {
                contributions.of(day).forEach(tally::add);
            }
        }
        return tally;
    }

    private static Set<YearMonth> months(List<LocalDate> days) {
        Set<YearMonth> months = new TreeSet<>();
        days.forEach(day -> months.add(YearMonth.from(day)));
        return months;
    }

    /** The months that there are rollups of. */
    private List<YearMonth> storedMonths() throws SQLException {
        List<YearMonth> months = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select distinct bucket from outcome_rollup");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                months.add(YearMonth.from(row.getObject(1, LocalDate.class)));
            }
        }
        return months;
    }
}

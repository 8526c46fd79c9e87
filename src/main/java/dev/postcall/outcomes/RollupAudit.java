package dev.postcall.outcomes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Sums up the contributions afresh, a month at a time, to replace the rollups. */
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
}

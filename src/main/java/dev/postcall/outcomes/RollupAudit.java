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
import java.util.TreeMap;
import java.util.TreeSet;

/** Sums up the contributions of a generation afresh, to hold its rollups against. */
record RollupAudit(Connection connection, int generation) {
    private static final int BATCH = 2_000;

    /** What the rollups say otherwise than the contributions, in words. */
    List<String> differences() throws SQLException {
        SortedMap<RollupCell, Sums> due = due();
        Set<YearMonth> months = new TreeSet<>(storedMonths());
        due.keySet().forEach(cell -> months.add(YearMonth.from(cell.bucket())));
        List<String> differences = new ArrayList<>();
        for (YearMonth month : months) {
            for (GroupingSet set : GroupingSet.values()) {
                for (Grain grain : set.grains()) {
                    long wrong = differences(set, grain, month, due);
                    if (wrong > 0) {
                        differences.add("%d sums of %s by %s are wrong in %s"
                                .formatted(wrong, set.word(), grain.word(), month));
                    }
                }
            }
        }
        return differences;
    }

    private long differences(GroupingSet set, Grain grain, YearMonth month, SortedMap<RollupCell, Sums> due)
            throws SQLException {
        SortedMap<RollupCell, Sums> stored = new Rollups(connection, generation)
                .read(set, grain, month.atDay(1), month.plusMonths(1).atDay(1));
        Set<RollupCell> cells = new HashSet<>(stored.keySet());
        due.keySet().stream()
                .filter(cell -> cell.set() == set
                        && cell.grain() == grain
                        && YearMonth.from(cell.bucket()).equals(month))
                .forEach(cells::add);
        Sums none = new Sums();
        return cells.stream()
                .filter(cell -> !due.getOrDefault(cell, none).isSame(stored.getOrDefault(cell, none)))
                .count();
    }

    private SortedMap<RollupCell, Sums> due() throws SQLException {
        SortedMap<RollupCell, Sums> due = new TreeMap<>();
        Contributions contributions = new Contributions(connection, generation);
        List<Contribution> some = contributions.after("", BATCH);
        while (!some.isEmpty()) {
            LabelDictionary dictionary = new LabelDictionary();
            new StoredLabels(connection, generation).read(dictionary.missing(some), dictionary);
            RollupDelta delta = new RollupDelta();
            some.forEach(call -> delta.add(call, dictionary));
            delta.changes()
                    .forEach((cell, sums) ->
                            due.computeIfAbsent(cell, any -> new Sums()).add(sums));
            some = contributions.after(some.get(some.size() - 1).sid(), BATCH);
        }
        return due;
    }

    /** The months that there are rollups of. */
    private List<YearMonth> storedMonths() throws SQLException {
        List<YearMonth> months = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("select distinct bucket from outcome_rollup where generation = ?")) {
            select.setInt(1, generation);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    months.add(YearMonth.from(row.getObject(1, LocalDate.class)));
                }
            }
        }
        return months;
    }
}

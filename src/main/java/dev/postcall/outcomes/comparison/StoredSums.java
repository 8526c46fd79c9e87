package dev.postcall.outcomes.comparison;

import dev.postcall.outcomes.rollup.Grain;
import dev.postcall.outcomes.rollup.GroupingSet;
import dev.postcall.outcomes.rollup.RollupCell;
import dev.postcall.outcomes.rollup.Sums;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads all rollup rows of a generation in the order of the table's key. */
record StoredSums(Connection connection, int generation) {
    private static final String KEY = "grouping_set, grain, agent, bucket, campaign, facet";
    private static final String SELECT = "select " + KEY
            + ", calls, achieved, not_achieved, seconds, durations from outcome_rollup where generation = ?";
    private static final String ORDER = " order by " + KEY + " fetch first ? rows only";
    private static final Map<String, GroupingSet> SETS =
            Arrays.stream(GroupingSet.values()).collect(Collectors.toMap(GroupingSet::sqlName, Function.identity()));
    private static final Map<String, Grain> GRAINS =
            Arrays.stream(Grain.values()).collect(Collectors.toMap(Grain::sqlName, Function.identity()));

    /**
     * Reads the rows that follow a cell.
     *
     * @param cell cell of the last row that was read before; null for the first rows
     * @return the cell of the last row that was read; null at the end
     */
    RollupCell after(RollupCell cell, int limit, BiConsumer<RollupCell, Sums> consumer) throws SQLException {
        String sql = SELECT + (cell == null ? "" : " and (" + KEY + ") > (?, ?, ?, ?, ?, ?)") + ORDER;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, generation);
            if (cell != null) {
                select.setString(2, cell.set().sqlName());
                select.setString(3, cell.grain().sqlName());
                select.setString(4, cell.agent());
                select.setObject(5, cell.bucket());
                select.setString(6, cell.campaign());
                select.setString(7, cell.outcomeOrHour());
            }
            select.setInt(cell == null ? 2 : 8, limit);
            return read(select, consumer);
        }
    }

    private static RollupCell read(PreparedStatement select, BiConsumer<RollupCell, Sums> consumer)
            throws SQLException {
        RollupCell last = null;
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                last = new RollupCell(
                        SETS.get(row.getString(1)),
                        GRAINS.get(row.getString(2)),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getString(5),
                        row.getString(6));
                consumer.accept(
                        last,
                        new Sums(row.getLong(7), row.getLong(8), row.getLong(9), row.getLong(10), row.getBytes(11)));
            }
        }
        return last;
    }
}

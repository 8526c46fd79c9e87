package dev.postcall.outcomes;

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

/** Reads all rows of the rollups, in the order of the table's key. */
record StoredSums(Connection connection) {
    private static final String KEY = "cut, grain, agent, bucket, campaign, facet";
    private static final String SELECT =
            "select " + KEY + ", calls, achieved, not_achieved, seconds, durations from outcome_rollup";
    private static final String ORDER = " order by " + KEY + " fetch first ? rows only";
    private static final Map<String, Cut> CUTS =
            Arrays.stream(Cut.values()).collect(Collectors.toMap(Cut::word, Function.identity()));
    private static final Map<String, Grain> GRAINS =
            Arrays.stream(Grain.values()).collect(Collectors.toMap(Grain::word, Function.identity()));

    /**
     * Reads the rows that follow a cell.
     *
     * @param cell null for the first rows
     * @return the cell of the last row that was read; null at the end
     */
    Cell after(Cell cell, int limit, BiConsumer<Cell, Sums> consumer) throws SQLException {
        String sql = SELECT + (cell == null ? "" : " where (" + KEY + ") > (?, ?, ?, ?, ?, ?)") + ORDER;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            if (cell != null) {
                select.setString(1, cell.cut().word());
                select.setString(2, cell.grain().word());
                select.setString(3, cell.agent());
                select.setObject(4, cell.bucket());
                select.setString(5, cell.campaign());
                select.setString(6, cell.facet());
            }
            select.setInt(cell == null ? 1 : 7, limit);
            return read(select, consumer);
        }
    }

    private static Cell read(PreparedStatement select, BiConsumer<Cell, Sums> consumer) throws SQLException {
        Cell last = null;
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                last = new Cell(
                        CUTS.get(row.getString(1)),
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

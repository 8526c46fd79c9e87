package dev.postcall.outcomes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The stored sums. */
record Rollups(Connection connection) {
    private static final String UPDATE = """
            update outcome_rollup
            set calls = calls + ?, achieved = achieved + ?, not_achieved = not_achieved + ?, seconds = seconds + ?
            where cut = ? and grain = ? and agent = ? and bucket = ? and campaign = ? and facet = ?""";
    private static final String INSERT = """
            insert into outcome_rollup
              (calls, achieved, not_achieved, seconds, cut, grain, agent, bucket, campaign, facet)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    /** Adds to the cells, in the order of the table's key; a cell that is not there yet, is made. */
    void add(Map<Cell, Sums> deltas) throws SQLException {
        List<Map.Entry<Cell, Sums>> cells =
                new ArrayList<>(new TreeMap<>(deltas).entrySet().stream().toList());
        cells.removeIf(entry -> entry.getValue().equals(Sums.ZERO));
        int[] updated = write(UPDATE, cells);
        List<Map.Entry<Cell, Sums>> missing = new ArrayList<>();
        for (int i = 0; i < updated.length; i++) {
            if (updated[i] == 0) {
                missing.add(cells.get(i));
            }
        }
        write(INSERT, missing);
    }

    private int[] write(String sql, List<Map.Entry<Cell, Sums>> cells) throws SQLException {
        if (cells.isEmpty()) {
            return new int[0];
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Map.Entry<Cell, Sums> entry : cells) {
                Cell cell = entry.getKey();
                Sums sums = entry.getValue();
                statement.setLong(1, sums.calls());
                statement.setLong(2, sums.achieved());
                statement.setLong(3, sums.notAchieved());
                statement.setLong(4, sums.seconds());
                statement.setString(5, cell.cut().word());
                statement.setString(6, cell.grain().word());
                statement.setString(7, cell.agent());
                statement.setObject(8, cell.bucket());
                statement.setString(9, cell.campaign());
                statement.setString(10, cell.facet());
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }
}

package dev.postcall.outcomes;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The stored sums. */
record Rollups(Connection connection) {
    /** Cells of one statement. */
    private static final int CHUNK = 500;

    private static final String COLUMNS = "calls, achieved, not_achieved, seconds, durations";
    private static final String KEY = "cut, grain, agent, bucket, campaign, facet";
    private static final String KEY_ARRAYS = """
            unnest(cast(? as varchar array), cast(? as varchar array), cast(? as varchar array), cast(? as date array),
              cast(? as varchar array), cast(? as varchar array)""";

    /** A subselect for each cell, since a join may be made by reading all cells. */
    private static final String DURATIONS = """
            select v.n, (select r.durations from outcome_rollup r where r.cut = v.cut and r.grain = v.grain
              and r.agent = v.agent and r.bucket = v.bucket and r.campaign = v.campaign and r.facet = v.facet)
            from\s""" + KEY_ARRAYS + ") with ordinality as v(" + KEY + ", n)";

    private static final String UPDATE = """
            update outcome_rollup set calls = calls + ?, achieved = achieved + ?, not_achieved = not_achieved + ?,
              seconds = seconds + ?, durations = ?
            where cut = ? and grain = ? and agent = ? and bucket = ? and campaign = ? and facet = ?""";
    private static final String INSERT = "insert into outcome_rollup (" + KEY + ", " + COLUMNS + ") select v.* from "
            + KEY_ARRAYS + """
            , cast(? as bigint array), cast(? as bigint array), cast(? as bigint array), cast(? as bigint array),
              cast(? as bytea array)) as v(""" + KEY + ", " + COLUMNS + ")";

    /** Adds to the cells, in the order of the table's key; a cell that is not there yet, is made. */
    void add(SortedMap<Cell, Sums> changes) throws SQLException {
        for (List<Map.Entry<Cell, Sums>> chunk : chunks(changes)) {
            int[] updated = update(chunk, durations(chunk));
            List<Map.Entry<Cell, Sums>> missing = new ArrayList<>();
            for (int i = 0; i < updated.length; i++) {
                if (updated[i] == 0) {
                    missing.add(chunk.get(i));
                }
            }
            insert(missing);
        }
    }

    /** Makes cells that are not there. */
    void insert(SortedMap<Cell, Sums> cells) throws SQLException {
        for (List<Map.Entry<Cell, Sums>> chunk : chunks(cells)) {
            insert(chunk);
        }
    }

    /** The sums of a cut whose spans begin in a period, by cell. */
    SortedMap<Cell, Sums> read(Cut cut, Grain grain, LocalDate first, LocalDate end) throws SQLException {
        String sql = "select agent, bucket, campaign, facet, " + COLUMNS
                + " from outcome_rollup where cut = ? and grain = ? and bucket >= ? and bucket < ?";
        SortedMap<Cell, Sums> cells = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, cut.word());
            select.setString(2, grain.word());
            select.setObject(3, first);
            select.setObject(4, end);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    LocalDate bucket = row.getObject(2, LocalDate.class);
                    Cell cell = new Cell(cut, grain, row.getString(1), bucket, row.getString(3), row.getString(4));
                    cells.put(
                            cell,
                            new Sums(row.getLong(5), row.getLong(6), row.getLong(7), row.getLong(8), row.getBytes(9)));
                }
            }
        }
        return cells;
    }

    private static List<List<Map.Entry<Cell, Sums>>> chunks(SortedMap<Cell, Sums> cells) {
        List<Map.Entry<Cell, Sums>> all = new ArrayList<>(cells.entrySet());
        List<List<Map.Entry<Cell, Sums>>> chunks = new ArrayList<>();
        for (int i = 0; i < all.size(); i += CHUNK) {
            chunks.add(all.subList(i, Math.min(i + CHUNK, all.size())));
        }
        return chunks;
    }

    /** The histograms of these cells as they are to be: no database adds them up. */
    private byte[][] durations(List<Map.Entry<Cell, Sums>> cells) throws SQLException {
        byte[][] stored = new byte[cells.size()][];
        try (PreparedStatement select = connection.prepareStatement(DURATIONS)) {
            bindKeys(select, cells);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    stored[row.getInt(1) - 1] = row.getBytes(2);
                }
            }
        }
        for (int i = 0; i < stored.length; i++) {
            Durations durations = new Durations();
            durations.addEncoded(stored[i]);
            durations.add(cells.get(i).getValue().durations());
            stored[i] = durations.encode();
        }
        return stored;
    }

    private int[] update(List<Map.Entry<Cell, Sums>> cells, byte[][] durations) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UPDATE)) {
            for (int i = 0; i < durations.length; i++) {
                Sums sums = cells.get(i).getValue();
                statement.setLong(1, sums.calls());
                statement.setLong(2, sums.achieved());
                statement.setLong(3, sums.notAchieved());
                statement.setLong(4, sums.seconds());
                statement.setBytes(5, durations[i]);
                Cell cell = cells.get(i).getKey();
                statement.setString(6, cell.cut().word());
                statement.setString(7, cell.grain().word());
                statement.setString(8, cell.agent());
                statement.setObject(9, cell.bucket());
                statement.setString(10, cell.campaign());
                statement.setString(11, cell.facet());
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }

    private void insert(List<Map.Entry<Cell, Sums>> cells) throws SQLException {
        if (cells.isEmpty()) {
            return;
        }
        List<Sums> sums = cells.stream().map(Map.Entry::getValue).toList();
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            bindKeys(statement, cells);
            bindSums(statement, 7, sums.stream().map(Sums::calls).toArray());
            bindSums(statement, 8, sums.stream().map(Sums::achieved).toArray());
            bindSums(statement, 9, sums.stream().map(Sums::notAchieved).toArray());
            bindSums(statement, 10, sums.stream().map(Sums::seconds).toArray());
            byte[][] durations =
                    sums.stream().map(sum -> sum.durations().encode()).toArray(byte[][]::new);
            statement.setArray(11, connection.createArrayOf("bytea", durations));
            statement.executeUpdate();
        }
    }

    private void bindSums(PreparedStatement statement, int at, Object[] sums) throws SQLException {
        statement.setArray(at, connection.createArrayOf("bigint", sums));
    }

    private void bindKeys(PreparedStatement statement, List<Map.Entry<Cell, Sums>> cells) throws SQLException {
        int count = cells.size();
        Object[][] keys = new Object[6][count];
        for (int i = 0; i < count; i++) {
            Cell cell = cells.get(i).getKey();
            keys[0][i] = cell.cut().word();
            keys[1][i] = cell.grain().word();
            keys[2][i] = cell.agent();
            keys[3][i] = Date.valueOf(cell.bucket());
            keys[4][i] = cell.campaign();
            keys[5][i] = cell.facet();
        }
        for (int i = 0; i < keys.length; i++) {
            statement.setArray(i + 1, connection.createArrayOf(i == 3 ? "date" : "varchar", keys[i]));
        }
    }
}

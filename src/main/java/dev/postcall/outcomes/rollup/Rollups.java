package dev.postcall.outcomes.rollup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;

/** The stored rollups of a generation. */
public record Rollups(Connection connection, int generation) {
    /** Number of cells of one statement. */
    private static final int CHUNK = 500;

    private static final String COLUMNS = "calls, achieved, not_achieved, seconds, durations";
    private static final String KEY = "grouping_set, grain, agent, bucket, campaign, facet";
    private static final String KEY_ARRAYS = """
            unnest(cast(? as varchar[]), cast(? as varchar[]), cast(? as varchar[]), cast(? as date[]),
              cast(? as varchar[]), cast(? as varchar[])""";

    /** Uses a subselect for each cell, since a join may be executed by a sequential scan of the table. */
    private static final String DURATIONS = """
            select v.n, (select r.durations from outcome_rollup r where r.generation = ?
              and r.grouping_set = v.grouping_set and r.grain = v.grain and r.agent = v.agent and r.bucket = v.bucket and r.campaign = v.campaign and r.facet = v.facet)
            from\s""" + KEY_ARRAYS + ") with ordinality as v(" + KEY + ", n)";

    private static final String INSERT =
            "insert into outcome_rollup (generation, " + KEY + ", " + COLUMNS + ") select ?, v.* from "
                    + KEY_ARRAYS
                    + ", cast(? as bigint[]), cast(? as bigint[]), cast(? as bigint[]), cast(? as bigint[]), cast(? as bytea[])) as v";
    private static final String ADD = INSERT + " on conflict (generation, " + KEY + """
            ) do update set calls = outcome_rollup.calls + excluded.calls,
              achieved = outcome_rollup.achieved + excluded.achieved,
              not_achieved = outcome_rollup.not_achieved + excluded.not_achieved,
              seconds = outcome_rollup.seconds + excluded.seconds, durations = excluded.durations""";

    /**
     * Format of dates in arrays, whose elements the driver sends as text. PostgreSQL writes years before 1 with an era.
     */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd G", Locale.ENGLISH);

    /**
     * Adds changes to the cells in the order of the table's key, and creates missing cells. The caller must hold the
     * lock of {@link Generations}, because the histograms are merged in memory and not by the database.
     */
    void add(SortedMap<RollupCell, Sums> changes) throws SQLException {
        for (List<Map.Entry<RollupCell, Sums>> chunk : chunks(changes)) {
            write(ADD, chunk, mergedDurations(chunk));
        }
    }

    /** Number of calls in the rollups. */
    public long calls() throws SQLException {
        String sql = "select coalesce(sum(calls), 0) from outcome_rollup"
                + " where generation = ? and grouping_set = ? and grain = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, generation);
            select.setString(2, GroupingSet.ALL.sqlName());
            select.setString(3, Grain.MONTH.sqlName());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static List<List<Map.Entry<RollupCell, Sums>>> chunks(SortedMap<RollupCell, Sums> cells) {
        List<Map.Entry<RollupCell, Sums>> all = new ArrayList<>(cells.entrySet());
        List<List<Map.Entry<RollupCell, Sums>>> chunks = new ArrayList<>();
        for (int i = 0; i < all.size(); i += CHUNK) {
            chunks.add(all.subList(i, Math.min(i + CHUNK, all.size())));
        }
        return chunks;
    }

    /** The stored histograms of these cells, merged with their changes. */
    private byte[][] mergedDurations(List<Map.Entry<RollupCell, Sums>> cells) throws SQLException {
        byte[][] merged = new byte[cells.size()][];
        try (PreparedStatement select = connection.prepareStatement(DURATIONS)) {
            bindKeys(select, cells);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    int at = row.getInt(1) - 1;
                    Durations durations = new Durations();
                    durations.addEncoded(row.getBytes(2));
                    durations.add(cells.get(at).getValue().durations());
                    merged[at] = durations.encode();
                }
            }
        }
        return merged;
    }

    private void write(String sql, List<Map.Entry<RollupCell, Sums>> cells, byte[][] durations) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bindKeys(statement, cells);
            bindSums(statement, 8, cells, Sums::calls);
            bindSums(statement, 9, cells, Sums::achieved);
            bindSums(statement, 10, cells, Sums::notAchieved);
            bindSums(statement, 11, cells, Sums::seconds);
            statement.setArray(12, connection.createArrayOf("bytea", durations));
            statement.executeUpdate();
        }
    }

    private void bindSums(
            PreparedStatement statement, int at, List<Map.Entry<RollupCell, Sums>> cells, Function<Sums, Long> sum)
            throws SQLException {
        Object[] sums = cells.stream().map(cell -> sum.apply(cell.getValue())).toArray();
        statement.setArray(at, connection.createArrayOf("bigint", sums));
    }

    private void bindKeys(PreparedStatement statement, List<Map.Entry<RollupCell, Sums>> cells) throws SQLException {
        statement.setInt(1, generation);
        bindKey(statement, 2, "varchar", cells, cell -> cell.set().sqlName());
        bindKey(statement, 3, "varchar", cells, cell -> cell.grain().sqlName());
        bindKey(statement, 4, "varchar", cells, RollupCell::agent);
        bindKey(statement, 5, "date", cells, cell -> DATE.format(cell.bucket()));
        bindKey(statement, 6, "varchar", cells, RollupCell::campaign);
        bindKey(statement, 7, "varchar", cells, RollupCell::outcomeOrHour);
    }

    private void bindKey(
            PreparedStatement statement,
            int at,
            String type,
            List<Map.Entry<RollupCell, Sums>> cells,
            Function<RollupCell, String> part)
            throws SQLException {
        Object[] parts = cells.stream().map(cell -> part.apply(cell.getKey())).toArray();
        statement.setArray(at, connection.createArrayOf(type, parts));
    }
}

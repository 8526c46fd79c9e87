package dev.postcall.outcomes.rollup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The stored generations. */
public record Generations(Connection connection) {
    private static final String SELECT = """
            select generation, zone, layout, state, frequent_from, abundant_from, recounted_sid, recounted
            from outcome_generation""";

    /**
     * Acquires the lock for changes of the statistics, and holds it until the transaction ends. Nodes count one at a
     * time: their batches would update the same cells anyway, and the lock prevents deadlocks and duplicate cells. Data
     * that was read before may be outdated.
     */
    public void lock() throws SQLException {
        execute("select id from counting_lock for update");
    }

    /** Returns the generation that answers reports. */
    public Generation serving() throws SQLException {
        return find(Generation.State.SERVING).orElseThrow();
    }

    public Optional<Generation> find(Generation.State state) throws SQLException {
        return read(" where state = '" + sqlName(state) + "' order by generation").stream()
                .findFirst();
    }

    /** Returns the generations in which calls are counted: the serving one and the one that is being built. */
    List<Generation> counted() throws SQLException {
        return read(" where state in ('serving', 'building') order by generation");
    }

    /**
     * Creates an empty generation of the state {@code BUILDING}. The caller must hold the lock, and no other generation
     * may have this state.
     */
    public void build(ZoneId zone) throws SQLException {
        String sql = """
                insert into outcome_generation
                  (generation, zone, layout, state, frequent_from, abundant_from, recounted_sid, recounted)
                select max(generation) + 1, ?, ?, 'building', ?, ?, '', 0 from outcome_generation""";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, zone.getId());
            insert.setInt(2, Generation.LAYOUT);
            insert.setInt(3, Generation.FREQUENT_FROM);
            insert.setInt(4, Generation.ABUNDANT_FROM);
            insert.executeUpdate();
        }
    }

    public void setState(Generation generation, Generation.State state) throws SQLException {
        update("state = ?", generation, sqlName(state));
    }

    /** Changes the zone of a generation without contributions. */
    public void setZone(Generation empty, ZoneId zone) throws SQLException {
        update("layout = " + Generation.LAYOUT + ", zone = ?", empty, zone.getId());
    }

    /**
     * Stores the progress of a recount: the last recounted sid, and the number of calls that were recounted since the
     * last progress.
     */
    public void advance(Generation building, String sid, int calls) throws SQLException {
        update("recounted = recounted + " + calls + ", recounted_sid = ?", building, sid);
    }

    public void delete(Generation generation) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from outcome_generation where generation = ?")) {
            delete.setInt(1, generation.number());
            delete.executeUpdate();
        }
    }

    private void update(String assignment, Generation generation, String value) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update outcome_generation set " + assignment + " where generation = ?")) {
            update.setString(1, value);
            update.setInt(2, generation.number());
            update.executeUpdate();
        }
    }

    private void execute(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private List<Generation> read(String where) throws SQLException {
        List<Generation> generations = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(SELECT + where);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                generations.add(new Generation(
                        row.getInt(1),
                        ZoneId.of(row.getString(2)),
                        row.getInt(3),
                        Generation.State.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
                        row.getInt(5),
                        row.getInt(6),
                        row.getString(7),
                        row.getLong(8)));
            }
        }
        return generations;
    }

    private static String sqlName(Generation.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}

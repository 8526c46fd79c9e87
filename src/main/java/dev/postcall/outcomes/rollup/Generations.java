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

/** The generations that there are. */
public record Generations(Connection connection) {
    private static final String SELECT = """
            select generation, zone, layout, state, frequent_from, abundant_from, recounted_sid, recounted
            from outcome_generation""";

    /**
     * Waits for the turn to change statistics and keeps it until the transaction ends. Nodes count in turns: their batches
     * meet in the same cells anyway, and so none can dead-lock with another or make a cell that another makes too. What is
     * read before may be outdated.
     */
    public void lock() throws SQLException {
        execute("select id from counting_lock for update");
    }

    /** The one that answers reports. */
    public Generation serving() throws SQLException {
        return find(Generation.State.SERVING).orElseThrow();
    }

    public Optional<Generation> find(Generation.State state) throws SQLException {
        return read(" where state = '" + word(state) + "' order by generation").stream()
                .findFirst();
    }

    /** Those that calls are counted in: the one that answers reports, and the one that is being built. */
    List<Generation> counted() throws SQLException {
        return read(" where state in ('serving', 'building') order by generation");
    }

    /** Begins another, empty generation; the caller has the turn, and none is being built. */
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
        update("state = ?", generation, word(state));
    }

    /** Changes the zone of a generation in which nothing is counted yet. */
    public void setZone(Generation empty, ZoneId zone) throws SQLException {
        update("layout = " + Generation.LAYOUT + ", zone = ?", empty, zone.getId());
    }

    /** Notes down that a generation is complete up to this call, which {@code calls} more were counted for. */
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

    private static String word(Generation.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}

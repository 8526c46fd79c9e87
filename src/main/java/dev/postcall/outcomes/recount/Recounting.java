package dev.postcall.outcomes.recount;

import dev.postcall.outcomes.rollup.Contributions;
import dev.postcall.outcomes.rollup.Counting;
import dev.postcall.outcomes.rollup.Generation;
import dev.postcall.outcomes.rollup.GenerationCounting;
import dev.postcall.outcomes.rollup.Generations;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Recounts all calls in a second {@link Generation} of the statistics, in steps. Each step is a short transaction of the
 * caller and stores its progress, so a recount continues after a restart and on any node.
 */
public record Recounting(Connection connection) {
    /** Number of rows that one statement deletes. */
    private static final int DELETED_AT_ONCE = 5_000;

    private static final List<String> TABLES = List.of("contribution", "outcome_rollup", "outcome_label");

    /** Reads the next sids after one, in the order of the database. */
    @FunctionalInterface
    public interface Sids {
        List<String> after(String sid, int limit);
    }

    /**
     * Adopts a zone: starts a recount if the zone or the layout of the statistics differs. The time does not depend on
     * the number of calls.
     *
     * @return whether a recount is pending
     */
    public boolean adopt(ZoneId zone) throws SQLException {
        Generations generations = new Generations(connection);
        generations.lock();
        Optional<Generation> building = generations.find(Generation.State.BUILDING);
        if (building.isPresent() && building.get().matches(zone)) {
            return true;
        }
        abandon(building);
        Generation serving = generations.serving();
        if (serving.matches(zone)) {
            return false;
        }
        if (new Contributions(connection, serving.number()).isEmpty()) {
            generations.setZone(serving, zone);
            return false;
        }
        generations.build(zone);
        return true;
    }

    /** Starts a recount of all calls in the present zone; restarts one that is running. */
    public void request() throws SQLException {
        Generations generations = new Generations(connection);
        generations.lock();
        Optional<Generation> building = generations.find(Generation.State.BUILDING);
        abandon(building);
        generations.build(building.orElse(generations.serving()).zone());
    }

    /** Marks an unfinished generation for deletion. */
    private void abandon(Optional<Generation> building) throws SQLException {
        if (building.isPresent()) {
            new Generations(connection).setState(building.get(), Generation.State.ABANDONED);
        }
    }

    /**
     * Recounts the next calls. After the last call, the new generation replaces the serving one.
     *
     * @return whether more steps are needed
     */
    public boolean count(Sids sids, Counting.Reader calls, int limit) throws SQLException {
        Generations generations = new Generations(connection);
        generations.lock();
        Optional<Generation> found = generations.find(Generation.State.BUILDING);
        if (found.isEmpty()) {
            return false;
        }
        Generation building = found.get();
        List<String> batch = sids.after(building.recountedSid(), limit);
        if (batch.isEmpty()) {
            generations.setState(generations.serving(), Generation.State.ABANDONED);
            generations.setState(building, Generation.State.SERVING);
            return false;
        }
        new GenerationCounting(connection, building).count(batch, calls.read(batch));
        generations.advance(building, batch.get(batch.size() - 1), batch.size());
        return true;
    }

    /**
     * Deletes a number of rows of an abandoned generation.
     *
     * @return whether more steps are needed
     */
    public boolean delete() throws SQLException {
        Generations generations = new Generations(connection);
        Optional<Generation> abandoned = generations.find(Generation.State.ABANDONED);
        if (abandoned.isEmpty()) {
            return false;
        }
        for (String table : TABLES) {
            if (delete(table, abandoned.get()) > 0) {
                return true;
            }
        }
        generations.delete(abandoned.get());
        return true;
    }

    private int delete(String table, Generation generation) throws SQLException {
        String sql = """
                delete from %1$s where ctid = any(array(
                  select ctid from %1$s where generation = ? fetch first %2$d rows only for update skip locked))""".formatted(table, DELETED_AT_ONCE);
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setInt(1, generation.number());
            return delete.executeUpdate();
        }
    }
}

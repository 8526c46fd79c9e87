package dev.postcall.outcomes.rollup;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The stored contributions of a generation, one for each counted call. */
public record Contributions(Connection connection, int generation) {
    static final String SELECT = """
            select sid, revision, started_at, local_day, local_hour, agent, campaign, outcome, achieved, seconds
            from contribution where generation = ?""";

    /** Uses a subselect for each call, since a join may be executed by a sequential scan of the table. */
    private static final String COUNTED = """
            select v.sid, (select c.sid from contribution c where c.generation = ? and c.sid = v.sid)
            from unnest(cast(? as varchar[])) as v(sid)""";

    private static final String SAVE = """
            insert into contribution (generation, sid, revision, started_at, local_day, local_hour, agent, campaign, outcome,
              achieved, seconds, agent_rare, campaign_rare, outcome_rare)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (generation, sid) do update set revision = excluded.revision, started_at = excluded.started_at,
              local_day = excluded.local_day, local_hour = excluded.local_hour, agent = excluded.agent,
              campaign = excluded.campaign, outcome = excluded.outcome, achieved = excluded.achieved,
              seconds = excluded.seconds, agent_rare = excluded.agent_rare, campaign_rare = excluded.campaign_rare,
              outcome_rare = excluded.outcome_rare""";

    /** Finds the contributions of these calls, by sid. Most calls are new, so the existing keys are selected first. */
    public Map<String, Contribution> find(Collection<String> sids) throws SQLException {
        Map<String, Contribution> found = new HashMap<>();
        List<String> counted = counted(sids);
        if (counted.isEmpty()) {
            return found;
        }
        Array array = connection.createArrayOf("varchar", counted.toArray());
        try (PreparedStatement select = connection.prepareStatement(SELECT + " and sid = any(?)")) {
            select.setInt(1, generation);
            select.setArray(2, array);
            read(select).forEach(contribution -> found.put(contribution.sid(), contribution));
        } finally {
            array.free();
        }
        return found;
    }

    private List<String> counted(Collection<String> sids) throws SQLException {
        List<String> counted = new ArrayList<>();
        Array array = connection.createArrayOf("varchar", sids.toArray());
        try (PreparedStatement select = connection.prepareStatement(COUNTED)) {
            select.setInt(1, generation);
            select.setArray(2, array);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    if (row.getString(2) != null) {
                        counted.add(row.getString(1));
                    }
                }
            }
        } finally {
            array.free();
        }
        return counted;
    }

    /** Reads the contributions that follow this sid, in the order of their sids. */
    public List<Contribution> after(String sid, int limit) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(SELECT + " and sid > ? order by sid fetch first ? rows only")) {
            select.setInt(1, generation);
            select.setString(2, sid);
            select.setInt(3, limit);
            return read(select);
        }
    }

    /**
     * Reads the contributions that follow this sid, in the order of their sids.
     *
     * @param to the last sid, inclusive; null for no bound
     */
    public List<Contribution> between(String sid, String to, int limit) throws SQLException {
        if (to == null) {
            return after(sid, limit);
        }
        try (PreparedStatement select = connection.prepareStatement(
                SELECT + " and sid > ? and sid <= ? order by sid fetch first ? rows only")) {
            select.setInt(1, generation);
            select.setString(2, sid);
            select.setString(3, to);
            select.setInt(4, limit);
            return read(select);
        }
    }

    /** Whether the generation has no contribution. */
    public boolean isEmpty() throws SQLException {
        return after("", 1).isEmpty();
    }

    static List<Contribution> read(PreparedStatement select) throws SQLException {
        List<Contribution> all = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                all.add(new Contribution(
                        row.getString(1),
                        row.getInt(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getObject(4, LocalDate.class),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getObject(9, Boolean.class),
                        row.getObject(10, Integer.class)));
            }
        }
        return all;
    }

    /** Stores contributions and replaces the former ones of their calls. */
    void save(Collection<Contribution> contributions, LabelFrequencies frequencies) throws SQLException {
        if (contributions.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(SAVE)) {
            for (Contribution contribution : contributions) {
                bind(statement, contribution);
                int at = 12;
                for (Dimension dimension : Label.DIMENSIONS) {
                    boolean rare = frequencies.of(dimension, contribution.key(dimension)) == Frequency.RARE;
                    statement.setBoolean(at++, rare);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void bind(PreparedStatement statement, Contribution contribution) throws SQLException {
        statement.setInt(1, generation);
        statement.setString(2, contribution.sid());
        statement.setInt(3, contribution.revision());
        statement.setObject(4, contribution.startedAt().atOffset(ZoneOffset.UTC));
        statement.setObject(5, contribution.day());
        statement.setString(6, contribution.hour());
        statement.setString(7, contribution.agent());
        statement.setString(8, contribution.campaign());
        statement.setString(9, contribution.outcome());
        statement.setObject(10, contribution.achieved(), Types.BOOLEAN);
        statement.setObject(11, contribution.seconds(), Types.INTEGER);
    }

    void delete(Collection<String> sids) throws SQLException {
        if (sids.isEmpty()) {
            return;
        }
        try (PreparedStatement delete =
                connection.prepareStatement("delete from contribution where generation = ? and sid = any(?)")) {
            delete.setInt(1, generation);
            delete.setArray(2, connection.createArrayOf("varchar", sids.toArray()));
            delete.executeUpdate();
        }
    }

    /** Counts all contributions of the generation by reading them; for tests and audits. */
    public long count() throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select count(*) from contribution where generation = ?")) {
            select.setInt(1, generation);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}

package dev.postcall.outcomes;

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

/** What each call last added to the rollups, as stored. */
record Contributions(Connection connection) {
    private static final String SELECT = """
            select sid, revision, started_at, local_day, local_hour, agent, campaign, outcome, achieved, seconds
            from contribution""";

    /** A subselect for each call, since one for all of them may be made by reading the table. */
    private static final String COUNTED = """
            select v.sid, (select c.sid from contribution c where c.sid = v.sid)
            from unnest(cast(? as varchar[])) as v(sid)""";

    private static final String SAVE = """
            insert into contribution
              (sid, revision, started_at, local_day, local_hour, agent, campaign, outcome, achieved, seconds)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (sid) do update set revision = excluded.revision, started_at = excluded.started_at,
              local_day = excluded.local_day, local_hour = excluded.local_hour, agent = excluded.agent,
              campaign = excluded.campaign, outcome = excluded.outcome, achieved = excluded.achieved,
              seconds = excluded.seconds""";

    /** Those of these calls, by sid. Most calls are new, so what is there at all is asked first, key by key. */
    Map<String, Contribution> find(Collection<String> sids) throws SQLException {
        Map<String, Contribution> found = new HashMap<>();
        List<String> counted = counted(sids);
        if (counted.isEmpty()) {
            return found;
        }
        Array array = connection.createArrayOf("varchar", counted.toArray());
        try (PreparedStatement select = connection.prepareStatement(SELECT + " where sid = any(?)")) {
            select.setArray(1, array);
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
            select.setArray(1, array);
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

    /** Those that follow this sid, in the order of their sids. */
    List<Contribution> after(String sid, int limit) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(SELECT + " where sid > ? order by sid fetch first ? rows only")) {
            select.setString(1, sid);
            select.setInt(2, limit);
            return read(select);
        }
    }

    /**
     * Those that follow this sid, in the order of their sids.
     *
     * @param to the last sid that is meant; null for no bound
     */
    List<Contribution> between(String sid, String to, int limit) throws SQLException {
        String sql = SELECT + " where sid > ?" + (to == null ? "" : " and sid <= ?")
                + " order by sid fetch first ? rows only";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, sid);
            if (to != null) {
                select.setString(2, to);
            }
            select.setInt(to == null ? 2 : 3, limit);
            return read(select);
        }
    }

    /** Those of calls that began on this day. */
    List<Contribution> of(LocalDate day) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + " where local_day = ?")) {
            select.setObject(1, day);
            return read(select);
        }
    }

    /** The days that calls began on, in their order. */
    List<LocalDate> days() throws SQLException {
        List<LocalDate> days = new ArrayList<>();
        try (PreparedStatement select =
                        connection.prepareStatement("select distinct local_day from contribution order by local_day");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                days.add(row.getObject(1, LocalDate.class));
            }
        }
        return days;
    }

    private static List<Contribution> read(PreparedStatement select) throws SQLException {
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

    /** Stores these, in place of what their calls added before. */
    void save(Collection<Contribution> contributions) throws SQLException {
        if (contributions.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(SAVE)) {
            for (Contribution contribution : contributions) {
                statement.setString(1, contribution.sid());
                statement.setInt(2, contribution.revision());
                statement.setObject(3, contribution.startedAt().atOffset(ZoneOffset.UTC));
                statement.setObject(4, contribution.day());
                statement.setString(5, contribution.hour());
                statement.setString(6, contribution.agent());
                statement.setString(7, contribution.campaign());
                statement.setString(8, contribution.outcome());
                statement.setObject(9, contribution.achieved(), Types.BOOLEAN);
                statement.setObject(10, contribution.seconds(), Types.INTEGER);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    void delete(Collection<String> sids) throws SQLException {
        if (sids.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = connection.prepareStatement("delete from contribution where sid = any(?)")) {
            delete.setArray(1, connection.createArrayOf("varchar", sids.toArray()));
            delete.executeUpdate();
        }
    }

    long count() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select count(*) from contribution");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}

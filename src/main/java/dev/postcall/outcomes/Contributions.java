package dev.postcall.outcomes;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
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
            from unnest(cast(? as varchar array)) as v(sid)""";

    private static final String INSERT = """
            insert into contribution
              (revision, started_at, local_day, local_hour, agent, campaign, outcome, achieved, seconds, sid)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String UPDATE = """
            update contribution set revision = ?, started_at = ?, local_day = ?, local_hour = ?, agent = ?, campaign = ?,
              outcome = ?, achieved = ?, seconds = ?
            where sid = ?""";

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
                        row.getTimestamp(3).toInstant(),
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

    void insert(Collection<Contribution> contributions) throws SQLException {
        write(INSERT, contributions);
    }

    void update(Collection<Contribution> contributions) throws SQLException {
        write(UPDATE, contributions);
    }

    private void write(String sql, Collection<Contribution> contributions) throws SQLException {
        if (contributions.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Contribution contribution : contributions) {
                statement.setInt(1, contribution.revision());
                statement.setTimestamp(2, Timestamp.from(contribution.startedAt()));
                statement.setObject(3, contribution.day());
                statement.setString(4, contribution.hour());
                statement.setString(5, contribution.agent());
                statement.setString(6, contribution.campaign());
                statement.setString(7, contribution.outcome());
                statement.setObject(8, contribution.achieved(), java.sql.Types.BOOLEAN);
                statement.setObject(9, contribution.seconds(), java.sql.Types.INTEGER);
                statement.setString(10, contribution.sid());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    void delete(Collection<String> sids) throws SQLException {
        if (sids.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = connection.prepareStatement("delete from contribution where sid = ?")) {
            for (String sid : sids) {
                delete.setString(1, sid);
                delete.addBatch();
            }
            delete.executeBatch();
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

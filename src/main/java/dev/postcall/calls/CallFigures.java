package dev.postcall.calls;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The columns of a call that the statistics need. All of them are short, so a batch has a bounded size.
 *
 * @param startedAt the instant that reports use
 * @param outcomeKey the normalised outcome, see {@link OutcomeLabel#key}; null without an outcome
 * @param seconds null if unknown
 * @param achieved null if unknown
 */
public record CallFigures(
        String sid,
        int revision,
        Instant startedAt,
        String agent,
        String campaign,
        String outcomeKey,
        Integer seconds,
        Boolean achieved) {
    private static final String SELECT =
            "select sid, revision, started_at, agent, campaign, outcome_key, seconds, achieved from call where ";

    /** Returns the figures of a call. */
    public static CallFigures of(Call call) {
        CallContent content = call.content();
        return new CallFigures(
                call.sid(),
                call.revision(),
                call.startedAt(),
                content.agent(),
                content.campaign(),
                call.outcomeKey(),
                content.seconds(),
                content.achieved());
    }

    /** Reads these calls, in no particular order; omits those that are not stored. */
    public static List<CallFigures> find(Connection connection, Collection<String> sids) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + "sid = any(?)")) {
            select.setArray(1, connection.createArrayOf("varchar", sids.toArray()));
            return read(select);
        }
    }

    /** Reads the calls that follow this sid, in the database's order of the sids. */
    public static List<CallFigures> after(Connection connection, String sid, int limit) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(SELECT + "sid > ? order by sid fetch first ? rows only")) {
            select.setString(1, sid);
            select.setInt(2, limit);
            return read(select);
        }
    }

    private static List<CallFigures> read(PreparedStatement select) throws SQLException {
        List<CallFigures> calls = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                calls.add(new CallFigures(
                        row.getString(1),
                        row.getInt(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getObject(7, Integer.class),
                        row.getObject(8, Boolean.class)));
            }
        }
        return calls;
    }
}

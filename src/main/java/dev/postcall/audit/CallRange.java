package dev.postcall.audit;

import dev.postcall.calls.CallFigures;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * A range of consecutive calls, in the database's order of the sids.
 *
 * @param after the sid that precedes the range; empty for the first range
 * @param to the last sid of the range; null for the last range, which has no end
 * @param calls all calls of the range at the time of reading
 */
public record CallRange(String after, String to, List<CallFigures> calls) {
    /** A value that precedes every sid. */
    public static final String START = "";

    /** Reads the range that follows this sid. */
    public static CallRange after(Connection connection, String sid, int limit) throws SQLException {
        List<CallFigures> calls = CallFigures.after(connection, sid, limit);
        return new CallRange(
                sid, calls.size() < limit ? null : calls.get(limit - 1).sid(), calls);
    }
}

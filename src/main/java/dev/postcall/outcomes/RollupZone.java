package dev.postcall.outcomes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;

/** The zone whose days and hours the rollups are of. */
record RollupZone(Connection connection) {
    /**
     * The zone, and with it the turn to change the rollups until the transaction ends. Nodes count in turns: their batches
     * meet in the same cells anyway, and so none can dead-lock with another or make a cell that another makes too.
     */
    ZoneId lock() throws SQLException {
        return zone("select zone from rollup_zone for update");
    }

    ZoneId read() throws SQLException {
        return zone("select zone from rollup_zone");
    }

    private ZoneId zone(String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return ZoneId.of(row.getString(1));
        }
    }

    /** What the rollups hold, as a number that grows with it. */
    int layout() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select layout from rollup_zone");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    void change(ZoneId zone, int layout) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update rollup_zone set zone = ?, layout = ?")) {
            update.setString(1, zone.getId());
            update.setInt(2, layout);
            update.executeUpdate();
        }
    }
}

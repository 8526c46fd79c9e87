package dev.postcall.storage;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A consistent, read-only snapshot of the database for work that takes minutes or hours: one transaction on a
 * connection outside of the pool, without time limits. For one thread.
 */
public final class Snapshot implements AutoCloseable {
    private final Connection connection;

    private Snapshot(Connection connection) {
        this.connection = connection;
    }

    /** Opens a snapshot. It contains everything that is committed when its first query runs. */
    public static Snapshot open() throws SQLException {
        return new Snapshot(ReadOnlyConnection.of(new MigrationDataSource().getConnection()));
    }

    public Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

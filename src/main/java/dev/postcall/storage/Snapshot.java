package dev.postcall.storage;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A consistent, read-only view of the database for work that takes minutes or hours: one transaction on a connection of its
 * own, outside of the pool and without its time limits. For one thread.
 */
public final class Snapshot implements AutoCloseable {
    private final Connection connection;

    private Snapshot(Connection connection) {
        this.connection = connection;
    }

    /** Opens a snapshot; it shows what is committed when its first query runs. */
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

package dev.postcall.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A connection outside of the pool for background work that reads for minutes. The work runs in many short read-only
 * transactions, each with its own snapshot and the usual time limits. For one thread.
 */
public final class BatchReads implements AutoCloseable {
    private final Connection connection;

    /** @param connection is closed with this object */
    public BatchReads(Connection connection) throws SQLException {
        this.connection = ReadOnlyConnection.of(connection);
    }

    /** Connects to the configured database. */
    public static BatchReads open() throws SQLException {
        return new BatchReads(new ConfiguredDataSource().getConnection());
    }

    /**
     * Acquires an advisory lock of the database, which is held until this object is closed.
     *
     * @return false if another connection, of any node, holds the lock
     */
    public boolean tryLock(long key) throws SQLException {
        return read(session -> {
            try (PreparedStatement select = session.prepareStatement("select pg_try_advisory_lock(?)")) {
                select.setLong(1, key);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getBoolean(1);
                }
            }
        });
    }

    /** Runs the work in a read-only transaction. All of its statements see the snapshot of the first one. */
    public <T> T read(JdbcTransaction.Work<T> work) throws SQLException {
        return JdbcTransaction.run(connection, work);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

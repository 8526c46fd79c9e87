package dev.postcall.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A connection outside of the pools for background work that reads for minutes: many short transactions, each with a
 * consistent view of its own, under the usual time limits of statements. For one thread.
 */
public final class BatchReads implements AutoCloseable {
    private final Connection connection;

    /** @param connection is closed together with this */
    public BatchReads(Connection connection) throws SQLException {
        this.connection = ReadOnlyConnection.of(connection);
    }

    /** Connects to the database that the settings name. */
    public static BatchReads open() throws SQLException {
        return new BatchReads(new ConfiguredDataSource().getConnection());
    }

    /**
     * Takes an advisory lock of the database until this is closed.
     *
     * @return false if another connection, of this node or of another one, holds it
     */
    public boolean tryLock(long key) throws SQLException {
        return read(it -> {
            try (PreparedStatement select = it.prepareStatement("select pg_try_advisory_lock(?)")) {
                select.setLong(1, key);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getBoolean(1);
                }
            }
        });
    }

    /** Runs the work in a read-only transaction, all of whose statements see the database as it was at the first one. */
    public <T> T read(JdbcTransaction.Work<T> work) throws SQLException {
        return JdbcTransaction.run(connection, work);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

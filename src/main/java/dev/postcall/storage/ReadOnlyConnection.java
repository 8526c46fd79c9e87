package dev.postcall.storage;

import java.sql.Connection;
import java.sql.SQLException;

/** Configures connections for consistent reads: in a transaction, all statements see the snapshot of the first one. */
final class ReadOnlyConnection {
    private ReadOnlyConnection() {}

    /** Makes a connection read-only, without auto-commit; closes it if that fails. */
    static Connection of(Connection connection) throws SQLException {
        boolean ready = false;
        try {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            ready = true;
            return connection;
        } finally {
            if (!ready) {
                connection.close();
            }
        }
    }
}

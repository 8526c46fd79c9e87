package dev.postcall.outcomes.report;

import dev.postcall.storage.JdbcTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Reads one snapshot of the database in a read-only transaction, on a connection outside of any other transaction. */
record ConsistentRead(Connection connection) {
    <T> T run(JdbcTransaction.Work<T> read) throws SQLException {
        connection.setAutoCommit(false);
        try {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read, read only");
            }
            return read.run(connection);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}

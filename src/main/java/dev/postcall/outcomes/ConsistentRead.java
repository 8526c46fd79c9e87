package dev.postcall.outcomes;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Reads in one transaction that sees one state of the database, on a connection outside of any other transaction. */
record ConsistentRead(Connection connection) {
    /** What is read. */
    @FunctionalInterface
    interface Read<T> {
        T of(Connection connection) throws SQLException;
    }

    <T> T of(Read<T> read) throws SQLException {
        connection.setAutoCommit(false);
        try {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read, read only");
            }
            return read.of(connection);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}

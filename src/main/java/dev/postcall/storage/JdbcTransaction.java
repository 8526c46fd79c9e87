package dev.postcall.storage;

import java.sql.Connection;
import java.sql.SQLException;

/** A transaction on a connection without auto-commit. */
public final class JdbcTransaction {
    private JdbcTransaction() {}

    /** What is done in a transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Does the work and commits; rolls back if either of them fails. */
    public static <T> T run(Connection connection, Work<T> work) throws SQLException {
        boolean done = false;
        try {
            T result = work.on(connection);
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                connection.rollback();
            }
        }
    }
}

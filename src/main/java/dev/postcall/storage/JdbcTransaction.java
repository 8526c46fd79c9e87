package dev.postcall.storage;

import java.sql.Connection;
import java.sql.SQLException;

/** A transaction on a connection without auto-commit. */
public final class JdbcTransaction {
    private JdbcTransaction() {}

    /** The work of a transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    /** Runs the work and commits; rolls back if the work or the commit fails. */
    public static <T> T run(Connection connection, Work<T> work) throws SQLException {
        boolean done = false;
        try {
            T result = work.run(connection);
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

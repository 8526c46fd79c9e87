package dev.postcall.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Connections to PostgreSQL without the time limits of those that somebody waits for: to migrate millions of calls takes long. */
final class UnhurriedDataSource extends ConfiguredDataSource {
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        Connection connection = super.getConnection(user, password);
        connection.setNetworkTimeout(Runnable::run, 0);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set statement_timeout = 0");
        }
        return connection;
    }
}

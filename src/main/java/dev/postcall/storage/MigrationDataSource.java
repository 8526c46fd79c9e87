package dev.postcall.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Opens connections without the time limits of deliveries and pages, since the migration of millions of calls takes
 * long.
 */
final class MigrationDataSource extends ConfiguredDataSource {
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

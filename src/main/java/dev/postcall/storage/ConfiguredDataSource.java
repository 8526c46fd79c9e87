package dev.postcall.storage;

import dev.postcall.settings.Setting;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The data source behind the server's pool: reads the settings when a connection is opened, and hands over to the
 * driver. So one WAR serves both databases on any server, without a data source that the operator must define.
 */
public class ConfiguredDataSource implements DataSource {
    private String description = "Postcall's database";

    /** Some servers want a property to set on a data source. */
    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(Setting.DB_USER.text(), Setting.DB_PASSWORD.find().orElse(""));
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return switch (Database.configured()) {
            case H2 -> new org.h2.Driver().connect(Database.jdbcUrl(), properties);
            case POSTGRESQL -> new org.postgresql.Driver().connect(Database.jdbcUrl(), properties);
        };
    }

    @Override
    public PrintWriter getLogWriter() {
        return DriverManager.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // the drivers log by java.util.logging
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // set by the JDBC URL
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("getParentLogger");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLException("Not a " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}

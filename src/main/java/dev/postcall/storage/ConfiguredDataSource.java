package dev.postcall.storage;

import dev.postcall.problem.Causes;
import dev.postcall.problem.RateLimitedLog;
import dev.postcall.settings.Setting;
import dev.postcall.settings.SettingException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.postgresql.Driver;

/**
 * The data source behind the server's pool: reads the settings whenever a connection is opened, and hands over to the driver.
 * The same WAR so runs on any server, without a data source that the operator must define.
 */
public class ConfiguredDataSource implements DataSource {
    private static final Logger LOG = Logger.getLogger("dev.postcall");

    /** Servers tell little of why there is no connection. */
    private static final RateLimitedLog LATER = new RateLimitedLog(LOG);

    /** Whether there was a connection. */
    private static final AtomicBoolean CONNECTED = new AtomicBoolean();

    private static final AtomicBoolean EXPLAINED = new AtomicBoolean();

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
        try {
            Connection connection = open(user, password);
            CONNECTED.set(true);
            return connection;
        } catch (SQLException e) {
            if (CONNECTED.get()) {
                LATER.log(Level.WARNING, () -> "No connection: " + Causes.describe(e));
            } else {
                explainFirst(ConnectionFailure.sentence(e.getSQLState()));
            }
            throw e;
        } catch (SettingException e) {
            explainFirst(e.getMessage());
            throw e;
        }
    }

    private static Connection open(String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        Connection connection = new Driver().connect(JdbcUrl.configured(), properties);
        if (connection == null) {
            throw new SQLException("The driver does not know the URL", "08001");
        }
        return inUtc(connection);
    }

    /** The driver sets the session's time zone to that of the JVM, after all that its URL may say. */
    private static Connection inUtc(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set time zone 'UTC'");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** A server may connect before any of our code runs, and bury the reason: without the first connection is no start. */
    private static void explainFirst(String reason) {
        if (EXPLAINED.compareAndSet(false, true)) {
            LOG.severe("Postcall did not start: " + reason);
        }
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

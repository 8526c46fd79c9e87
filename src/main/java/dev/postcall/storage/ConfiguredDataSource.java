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
 * The data source behind the server's pool. It reads the settings whenever it opens a connection, so the WAR needs no
 * data source defined by the operator.
 */
public class ConfiguredDataSource implements DataSource {
    private static final Logger LOG = Logger.getLogger("dev.postcall");

    /** Logs failures after the first connection, because servers log little about them. */
    private static final RateLimitedLog RECONNECT_LOG = new RateLimitedLog(LOG);

    /** Whether a connection was ever opened. */
    private static final AtomicBoolean CONNECTED = new AtomicBoolean();

    private static final AtomicBoolean REPORTED = new AtomicBoolean();

    private String description = "Postcall's database";

    /** A property of no use: some servers require a data source to have one. */
    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection("", "");
    }

    /**
     * {@inheritDoc}
     *
     * @param user blank for the configured user and password: some pools pass the empty values of the definition
     */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        if (user == null || user.isBlank()) {
            return connect(Setting.DB_USER.text(), Setting.DB_PASSWORD.find().orElse(""));
        }
        return connect(user, password);
    }

    private static Connection connect(String user, String password) throws SQLException {
        try {
            Connection connection = open(user, password);
            CONNECTED.set(true);
            return connection;
        } catch (SQLException e) {
            if (CONNECTED.get()) {
                RECONNECT_LOG.log(Level.WARNING, () -> "The database cannot be reached: " + Causes.describe(e));
            } else {
                reportFirst(ConnectionFailure.sentence(e.getSQLState()));
            }
            throw e;
        } catch (SettingException e) {
            reportFirst(e.getMessage());
            throw e;
        }
    }

    private static Connection open(String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        Connection connection = new Driver().connect(JdbcUrl.configured(), properties);
        if (connection == null) {
            throw new SQLException("The driver does not accept the URL", "08001");
        }
        return inUtc(connection);
    }

    /**
     * Sets the time zone of the session. The driver sets it to the zone of the JVM and overrides any option of the URL.
     */
    private static Connection inUtc(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set time zone 'UTC'");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * Logs why the first connection failed. A server may connect before any code of Postcall runs, and its own log
     * hides the reason.
     */
    private static void reportFirst(String reason) {
        if (REPORTED.compareAndSet(false, true)) {
            LOG.severe("Postcall did not start: " + reason);
        }
    }

    @Override
    public PrintWriter getLogWriter() {
        return DriverManager.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // the driver logs to java.util.logging
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // the JDBC URL sets it
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

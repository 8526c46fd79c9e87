package dev.postcall.harness;

import dev.postcall.settings.Setting;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The server that all tests marked {@link Deployed} share, with the built WAR. It starts before the first of them in a process,
 * and ends with the process.
 */
public final class SharedServer implements BeforeAllCallback {
    private static final Map<String, String> SETTINGS = TestSettings.fresh("deployed");
    private static final ServerProcess SERVER = ServerProcess.with(SETTINGS);
    private static boolean started;

    @Override
    public void beforeAll(ExtensionContext tests) {
        start();
    }

    private static synchronized void start() {
        if (!started) {
            started = true;
            SERVER.start();
        }
    }

    static Postcall postcall() {
        return SERVER.postcall();
    }

    /** Returns a new connection to the database of the server, independent of the server's connections. */
    public static Connection connection() throws SQLException {
        return DriverManager.getConnection(
                SETTINGS.get(Setting.DB_URL.key()),
                SETTINGS.get(Setting.DB_USER.key()),
                SETTINGS.get(Setting.DB_PASSWORD.key()));
    }
}

package dev.postcall.start;

import dev.postcall.settings.Setting;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/** Reports where the data is stored, for the log. */
public final class StorageReport {
    private StorageReport() {}

    /** Returns one line with data folder, database version, and database URL without parameters, which may contain secrets. */
    public static String of(Connection connection) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        return "Data: %s, with %s %s at %s"
                .formatted(
                        Setting.DATA_DIR.path(),
                        database.getDatabaseProductName(),
                        database.getDatabaseProductVersion(),
                        database.getURL().replaceAll("\\?.*", ""));
    }
}

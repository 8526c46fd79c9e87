package dev.postcall.start;

import dev.postcall.settings.Setting;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/** Tells the operator where the data lies. */
public final class StorageReport {
    private StorageReport() {}

    /** One line: data folder, version of the database, and its URL without parameters, which may be secrets. */
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

package dev.postcall;

import dev.postcall.settings.Setting;
import dev.postcall.storage.Database;
import java.security.CodeSource;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Optional;

/** Tells the operator where the data lies. */
final class StorageReport {
    private StorageReport() {}

    /** One line: database, version, place, and for H2, of which a server may bring its own, where its code is from. */
    static String of(Connection connection) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        String product = database.getDatabaseProductName() + " " + database.getDatabaseProductVersion();
        return "Data: %s, with %s"
                .formatted(
                        Setting.DATA_DIR.path(),
                        Database.configured() == Database.H2
                                ? product + " from " + origin(org.h2.Driver.class)
                                : product + " at " + withoutParameters(database.getURL()));
    }

    private static String origin(Class<?> code) {
        return Optional.ofNullable(code.getProtectionDomain().getCodeSource())
                .map(CodeSource::getLocation)
                .map(url -> url.getPath().replaceAll("!/?$", "").replaceAll(".*/", ""))
                .orElse("the server");
    }

    /** Parameters of a URL may be secrets. */
    private static String withoutParameters(String url) {
        return url.replaceAll("\\?.*", "");
    }
}

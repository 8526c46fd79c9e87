package dev.postcall.storage;

import dev.postcall.settings.Setting;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/** Which database the settings choose, and the JDBC URL that it is opened with. */
public enum Database {
    H2,
    POSTGRESQL;

    private static final String H2_PREFIX = "jdbc:h2:";
    private static final String H2_FILE_PREFIX = H2_PREFIX + "file:";
    private static final String POSTGRESQL_PREFIX = "jdbc:postgresql:";

    /** @throws dev.postcall.settings.SettingException if the URL is of neither database */
    public static Database configured() {
        return Setting.DB_URL.find().map(Database::of).orElse(H2);
    }

    /** The JDBC URL with what Postcall needs of either driver; what the operator wrote himself goes first and wins. */
    public static String jdbcUrl() {
        return jdbcUrl(Setting.DB_URL.find().orElseGet(Database::embedded));
    }

    /** How many transactions are worth being written at the same time: H2 writes one at a time, see {@link TurnTaking}. */
    public int writers() {
        return this == H2 ? 1 : 2;
    }

    /** Opens a connection that a transaction of this database can rely on. */
    Connection open(String url, Properties properties) throws SQLException {
        return switch (this) {
            case H2 -> TurnTaking.of(new org.h2.Driver().connect(url, properties));
            case POSTGRESQL -> new org.postgresql.Driver().connect(url, properties);
        };
    }

    static String jdbcUrl(String url) {
        return switch (of(url)) {
            case H2 ->
                patient(url) + ";WRITE_DELAY=0;LOCK_TIMEOUT=100;DB_CLOSE_ON_EXIT=FALSE;TIME ZONE=UTC"
                        + ";MAX_LENGTH_INPLACE_LOB=16384;QUERY_CACHE_SIZE=64;CACHE_SIZE=8192";
            case POSTGRESQL ->
                url + (url.contains("?") ? "&" : "?")
                        + "reWriteBatchedInserts=true&connectTimeout=5&loginTimeout=5&socketTimeout=20&tcpKeepAlive=true"
                        + "&ApplicationName=postcall&logServerErrorDetail=false&options=-c%20statement_timeout=15s";
        };
    }

    private static String patient(String url) {
        PatientFiles.register();
        return url.startsWith(H2_FILE_PREFIX)
                ? H2_PREFIX + PatientFiles.PREFIX + url.substring(H2_FILE_PREFIX.length())
                : url;
    }

    private static Database of(String url) {
        if (url.startsWith(H2_PREFIX)) {
            return H2;
        }
        if (url.startsWith(POSTGRESQL_PREFIX)) {
            return POSTGRESQL;
        }
        throw Setting.DB_URL.invalid("must begin with " + POSTGRESQL_PREFIX + " or " + H2_PREFIX);
    }

    private static String embedded() {
        Path file = Setting.DATA_DIR.path().resolve("postcall");
        return H2_FILE_PREFIX + file;
    }
}

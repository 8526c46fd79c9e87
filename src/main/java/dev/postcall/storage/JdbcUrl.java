package dev.postcall.storage;

import dev.postcall.settings.Setting;
import org.postgresql.Driver;

/** The JDBC URL of the configured database. */
public final class JdbcUrl {
    private static final String PREFIX = "jdbc:postgresql:";
    private static final String EXAMPLE = "jdbc:postgresql://localhost/postcall";

    /**
     * Time-outs are in seconds. They turn a frozen database into an error; {@code logServerErrorDetail=false} keeps values of
     * rows out of the messages of exceptions.
     */
    private static final String PARAMETERS =
            "reWriteBatchedInserts=true&connectTimeout=5&loginTimeout=5&socketTimeout=20"
                    + "&tcpKeepAlive=true&ApplicationName=postcall&logServerErrorDetail=false"
                    + "&options=-c%20statement_timeout=15s";

    private JdbcUrl() {}

    /**
     * Returns the configured URL with the driver parameters that Postcall needs.
     *
     * @throws dev.postcall.settings.SettingException if no URL is configured or the driver does not accept it
     */
    public static String configured() {
        String url = Setting.DB_URL
                .find()
                .orElseThrow(() -> Setting.DB_URL.invalid(
                        "must be set to the JDBC URL of a PostgreSQL database, such as " + EXAMPLE));
        if (!url.startsWith(PREFIX) || !new Driver().acceptsURL(url)) {
            throw Setting.DB_URL.invalid("must be a JDBC URL such as " + EXAMPLE);
        }
        return withParameters(url);
    }

    /** Inserts the parameters before those of the operator, because the last value of a parameter takes precedence. */
    static String withParameters(String url) {
        int query = url.indexOf('?');
        return query < 0
                ? url + "?" + PARAMETERS
                : url.substring(0, query) + "?" + PARAMETERS + "&" + url.substring(query + 1);
    }
}

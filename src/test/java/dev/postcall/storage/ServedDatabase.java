package dev.postcall.storage;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A database that is prepared for a server before the server opens it. */
public final class ServedDatabase {
    private ServedDatabase() {}

    /** The database of this URL with the schema of the migrations. */
    public static DataSource migrated(String url, String user, String password) {
        DataSource database = at(url, user, password);
        Schema.migrate(database);
        return database;
    }

    /** The database of this URL as it is. */
    static DataSource at(String url, String user, String password) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setURL(JdbcUrl.withParameters(url));
        database.setUser(user);
        database.setPassword(password);
        return database;
    }
}

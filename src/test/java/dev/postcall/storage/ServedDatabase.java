package dev.postcall.storage;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A database that a test prepares before a server opens it. */
public final class ServedDatabase {
    private ServedDatabase() {}

    /** The database of this URL with the migrated schema. */
    public static DataSource migrated(String url, String user, String password) {
        DataSource database = at(url, user, password);
        Schema.migrate(database);
        return database;
    }

    /** The database of this URL without a migration. */
    static DataSource at(String url, String user, String password) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setURL(JdbcUrl.withParameters(url));
        database.setUser(user);
        database.setPassword(password);
        return database;
    }
}

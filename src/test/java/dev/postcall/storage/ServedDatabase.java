package dev.postcall.storage;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A database that a server is to be given, prepared while no server has it. */
public final class ServedDatabase {
    private ServedDatabase() {}

    /** The database of this URL with the schema of the migrations. */
    public static DataSource migrated(String url, String user, String password) {
        String full = Database.jdbcUrl(url);
        if (url.startsWith("jdbc:h2:")) {
            JdbcDataSource h2 = new JdbcDataSource();
            h2.setURL(full);
            h2.setUser(user);
            h2.setPassword(password);
            Schema.migrate(h2, Database.H2);
            return h2;
        }
        PGSimpleDataSource postgres = new PGSimpleDataSource();
        postgres.setURL(full);
        postgres.setUser(user);
        postgres.setPassword(password);
        Schema.migrate(postgres, Database.POSTGRESQL);
        return postgres;
    }
}

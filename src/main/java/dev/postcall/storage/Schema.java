package dev.postcall.storage;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The database's schema, brought up to date by Flyway's migrations under {@code db/migration}, and under {@code db/postgresql}
 * what only PostgreSQL knows.
 */
@ApplicationScoped
@DataSourceDefinition(
        name = Schema.DATA_SOURCE,
        className = "dev.postcall.storage.ConfiguredDataSource",
        minPoolSize = 2,
        maxPoolSize = 32,
        properties = {
            "description=Postcall",
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
            "fish.payara.fail-all-connections=true",
            // a round trip for each transaction otherwise; what breaks within the second is tried again
            "fish.payara.validate-atmost-once-period-in-seconds=1"
        })
public class Schema {
    public static final String DATA_SOURCE = "java:app/jdbc/postcall";
    private static final Map<Database, String[]> LOCATIONS = Map.of(
            Database.H2, new String[] {"classpath:db/migration"},
            Database.POSTGRESQL, new String[] {"classpath:db/migration", "classpath:db/postgresql"});
    private static final Map<Database, Map<String, String>> TYPES = Map.of(
            Database.H2, Map.of("bytes", "blob", "text", "clob", "instant", "timestamp(6)"),
            Database.POSTGRESQL, Map.of("bytes", "bytea", "text", "text", "instant", "timestamp(6) with time zone"));

    @Resource(lookup = DATA_SOURCE)
    private DataSource dataSource;

    /** Brings the schema up to date; must run outside a transaction, before the first use of JPA. */
    public void migrate() {
        Database database = Database.configured();
        migrate(database == Database.POSTGRESQL ? new UnhurriedDataSource() : dataSource, database);
    }

    static void migrate(DataSource dataSource, Database database) {
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(dataSource)
                .locations(LOCATIONS.get(database))
                .placeholders(TYPES.get(database))
                .load()
                .migrate();
    }
}

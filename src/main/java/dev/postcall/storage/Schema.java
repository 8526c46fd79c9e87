package dev.postcall.storage;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** The database's schema, which Flyway brings up to date by the migrations under {@code db/migration}. */
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
    private static final String MIGRATIONS = "classpath:db/migration";

    /**
     * Brings the schema up to date; must run outside a transaction, before the first use of JPA.
     *
     * @throws SchemaException if the WAR's migrations cannot be found
     */
    public void migrate() {
        migrate(new MigrationDataSource());
    }

    static void migrate(DataSource dataSource) {
        migrate(dataSource, MIGRATIONS);
    }

    /** Fails where Flyway finds no migration, which it takes for success: some servers hide a WAR's folders from it. */
    static void migrate(DataSource dataSource, String location) {
        Flyway flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(dataSource)
                .locations(location)
                .load();
        if (Arrays.stream(flyway.info().all()).map(MigrationInfo::getState).noneMatch(MigrationState::isResolved)) {
            throw new SchemaException(
                    "this server does not let Flyway find the migrations of the WAR in " + location + ".");
        }
        flyway.migrate();
    }
}

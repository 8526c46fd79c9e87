package dev.postcall.storage;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** The database schema. Flyway migrates it with the scripts under {@code db/migration}. */
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
            // avoids a round trip for each transaction; a connection that breaks within the second causes a retry
            "fish.payara.validate-atmost-once-period-in-seconds=1"
        })
public class Schema {
    public static final String DATA_SOURCE = "java:app/jdbc/postcall";
    private static final String MIGRATIONS = "classpath:db/migration";

    /**
     * Migrates the schema. Must run outside of a transaction and before the first use of JPA.
     *
     * @throws SchemaException if Flyway cannot find the migrations of the WAR
     */
    public void migrate() {
        migrate(new MigrationDataSource());
    }

    static void migrate(DataSource dataSource) {
        migrate(dataSource, MIGRATIONS);
    }

    /**
     * Migrates, and fails if Flyway finds no migration, which Flyway treats as success: some servers hide the folders
     * of a WAR from it.
     */
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

package dev.postcall.storage;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Makes what was committed safe from a power cut. */
@ApplicationScoped
public class Durability {
    @Resource(lookup = Schema.DATA_SOURCE)
    private DataSource dataSource;

    /**
     * Returns once everything committed before the call is on the disk: PostgreSQL synced it at the commit itself; H2
     * syncs its file only when told to. Call it outside a transaction.
     *
     * @throws SQLException if the file could not be synced; what was committed may then be lost by a power cut
     */
    public void force() throws SQLException {
        if (Database.configured() == Database.H2) {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("checkpoint sync");
            }
        }
    }
}

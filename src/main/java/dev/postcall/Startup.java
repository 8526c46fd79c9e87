package dev.postcall;

import dev.postcall.accounts.Accounts;
import dev.postcall.notes.NoteIndexCare;
import dev.postcall.outcomes.ReportZone;
import dev.postcall.publication.PublicationDispatcher;
import dev.postcall.storage.ConfiguredDataSource;
import dev.postcall.storage.Schema;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;

/** What must be done, in this order, before the first request. */
@Singleton
@jakarta.ejb.Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Startup {
    private static final Logger LOG = Logger.getLogger("dev.postcall");

    @Inject
    private Schema schema;

    @Inject
    private ReportZone reportZone;

    @Inject
    private NoteIndexCare notes;

    @Inject
    private Accounts accounts;

    @Inject
    private PublicationDispatcher dispatcher;

    @PostConstruct
    void start() {
        try {
            SettingsCheck.run();
            LOG.info(storage());
            schema.migrate();
            reportZone.adopt();
            notes.start();
            accounts.prepare();
            dispatcher.start();
        } catch (SQLException | RuntimeException e) {
            String reason = StartFailure.reason(e);
            LOG.severe("Postcall did not start: " + reason);
            throw new IllegalStateException(reason, e);
        }
    }

    /** Asks the driver itself, not the server's pool, which hides why there is no connection. */
    private static String storage() throws SQLException {
        try (Connection connection = new ConfiguredDataSource().getConnection()) {
            return StorageReport.of(connection);
        }
    }
}

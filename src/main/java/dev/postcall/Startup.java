package dev.postcall;

import dev.postcall.accounts.Accounts;
import dev.postcall.archive.StartImport;
import dev.postcall.metrics.CollectorMeters;
import dev.postcall.notes.maintenance.NoteIndexMaintenance;
import dev.postcall.outcomes.recount.Recount;
import dev.postcall.publication.PublicationDispatcher;
import dev.postcall.start.SettingsCheck;
import dev.postcall.start.StartFailure;
import dev.postcall.start.StorageReport;
import dev.postcall.storage.ConfiguredDataSource;
import dev.postcall.storage.NodeNumber;
import dev.postcall.storage.Schema;
import dev.postcall.webhooks.quarantine.QuarantineRetention;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;

/**
 * Starts the application before the first request. Each step needs the steps before it. This is a listener, not an EJB, because
 * the tasks that it schedules would keep the invocation context of the EJB, and Payara would log a warning at each use of an
 * entity manager.
 */
@WebListener
public class Startup implements ServletContextListener {
    private static final Logger LOG = Logger.getLogger("dev.postcall");

    @Inject
    private Schema schema;

    @Inject
    private NodeNumber nodeNumber;

    @Inject
    private Accounts accounts;

    @Inject
    private Recount recount;

    @Inject
    private NoteIndexMaintenance notes;

    @Inject
    private PublicationDispatcher dispatcher;

    @Inject
    private StartImport archive;

    @Inject
    private QuarantineRetention quarantine;

    @Inject
    private CollectorMeters collector;

    private boolean started;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        try {
            SettingsCheck.run();
            LOG.info(storage());
            schema.migrate();
            nodeNumber.start();
            accounts.prepare();
            recount.start();
            notes.start();
            dispatcher.start();
            archive.run();
            quarantine.start();
            collector.register();
            started = true;
        } catch (SQLException | RuntimeException e) {
            String reason = StartFailure.reason(e);
            LOG.severe("Postcall did not start: " + reason);
            throw new IllegalStateException(reason, e);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (started) {
            recount.stop();
            collector.close();
        }
    }

    /** Uses the driver itself, because the server's pool hides the cause of a failed connection. */
    private static String storage() throws SQLException {
        try (Connection connection = new ConfiguredDataSource().getConnection()) {
            return StorageReport.of(connection);
        }
    }
}

package dev.postcall;

import dev.postcall.accounts.Accounts;
import dev.postcall.notes.NoteIndexCare;
import dev.postcall.outcomes.ReportZone;
import dev.postcall.publication.PublicationDispatcher;
import dev.postcall.storage.Schema;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** What must be done, in this order, before the first request. */
@Singleton
@jakarta.ejb.Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Startup {
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
        schema.migrate();
        reportZone.adopt();
        notes.start();
        accounts.prepare();
        dispatcher.start();
    }
}

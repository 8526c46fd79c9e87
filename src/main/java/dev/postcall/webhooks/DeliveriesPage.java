package dev.postcall.webhooks;

import dev.postcall.pages.Address;
import dev.postcall.pages.Administrators;
import dev.postcall.pages.Messages;
import dev.postcall.problem.ProblemException;
import dev.postcall.publication.Backlog;
import dev.postcall.publication.ObserverBacklogs;
import dev.postcall.publication.PublicationDispatcher;
import dev.postcall.query.Cursor;
import dev.postcall.query.Page;
import dev.postcall.webhooks.quarantine.Quarantine;
import dev.postcall.webhooks.quarantine.QuarantineEntry;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The page {@code /deliveries}: deliveries in quarantine, and the backlog of each observer. */
@Named
@RequestScoped
public class DeliveriesPage {
    private static final int PAGE_SIZE = 25;

    @Inject
    private Quarantine quarantine;

    @Inject
    private ObserverBacklogs observerBacklogs;

    @Inject
    private PublicationDispatcher dispatcher;

    private String cursor;
    private Page<QuarantineEntry> page = new Page<>(List.of(), null);
    private List<Backlog> backlogs = List.of();

    /** Reads the backlogs before a form is decoded, because Faces ignores the click of a button that it treats as disabled. */
    @PostConstruct
    void readBacklogs() {
        backlogs = observerBacklogs.all();
    }

    /** Reads the page of the quarantine that the cursor selects. */
    public void load() {
        try {
            page = quarantine.list(PAGE_SIZE, isFirst() ? null : Cursor.parse(cursor));
        } catch (ProblemException e) {
            Messages.addError(e);
        }
    }

    /** Enqueues all dead letters again. */
    public void redeliver() {
        try {
            Administrators.require();
            Messages.addConfirmation("redelivered", dispatcher.redeliver(null));
        } catch (ProblemException e) {
            Messages.addError(e);
        }
        Messages.redirect(getStart());
    }

    public List<QuarantineEntry> getItems() {
        return page.items();
    }

    public List<Backlog> getBacklogs() {
        return backlogs;
    }

    /** Whether there are dead letters. */
    public boolean isRedeliverable() {
        return backlogs.stream().anyMatch(backlog -> backlog.dead() > 0);
    }

    public boolean isFirst() {
        return cursor == null || cursor.isBlank();
    }

    /** Address of the next page of the quarantine; null at the end. */
    public String getNext() {
        return page.next() == null
                ? null
                : Address.of("/deliveries").with("cursor", page.next()).toString();
    }

    /** Address of the first page. */
    public String getStart() {
        return Address.of("/deliveries").toString();
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}

package dev.postcall.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The backlogs of all durable observers. */
@ApplicationScoped
public class ObserverBacklogs {
    @Inject
    private DurableObservers observers;

    @Inject
    private Publications publications;

    /** One backlog for each durable observer, in the order of their names; each is read in a transaction of its own. */
    public List<Backlog> all() {
        return observers.names().stream().sorted().map(publications::backlog).toList();
    }
}

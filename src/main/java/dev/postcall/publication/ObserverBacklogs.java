package dev.postcall.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The backlogs of all durable observers, for the API, the metrics and the health check. */
@ApplicationScoped
public class ObserverBacklogs {
    @Inject
    private DurableObservers observers;

    @Inject
    private Publications publications;

    /** Reads the backlog of each durable observer in a transaction of its own; sorted by the observers' names. */
    public List<Backlog> all() {
        return observers.names().stream().sorted().map(publications::backlog).toList();
    }
}

package dev.postcall.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Delivers a claim: the observer's effect and the removal of the rows are one transaction. */
@ApplicationScoped
public class PublicationDelivery {
    @Inject
    private Publications publications;

    @Inject
    private DurableObservers observers;

    @Inject
    @Any
    private Event<DurableEvent> events;

    /**
     * Removes the rows first, so that their locks keep other nodes away while the observer works, then calls the observer.
     *
     * @throws RuntimeException whatever the observer threw; nothing has happened then
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void deliver(Claim claim) {
        publications.complete(claim);
        events.select(new Durable.Literal(claim.observer())).fire(observers.event(claim.observer(), claim.subjects()));
    }
}

package dev.postcall.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Delivers a claim. The effect of the observer and the removal of the rows are one transaction. */
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
     * Removes the rows and then calls the observer. The locks of the removed rows keep other nodes from claiming them
     * meanwhile.
     *
     * @throws RuntimeException if the observer throws it; the transaction is rolled back
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void deliver(Claim claim) {
        publications.complete(claim);
        events.select(new Durable.Literal(claim.observer())).fire(observers.event(claim.observer(), claim.subjects()));
    }
}

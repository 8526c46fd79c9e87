package dev.postcall.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Writes one publication for each durable observer of an event, in the transaction that fires the event. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PublicationRecorder {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private DurableObservers observers;

    /**
     * Records an event. {@link PublicationDelivery} fires it again with the qualifier {@link Durable} instead of
     * {@link Default}, so it is not recorded again.
     *
     * @throws jakarta.transaction.TransactionalException if an event is fired outside a transaction
     */
    public void record(@Observes @Default DurableEvent event) {
        Instant now = Instant.now();
        observers.of(event).forEach(observer -> entities.persist(new Publication(observer, event.subjects(), now)));
    }
}

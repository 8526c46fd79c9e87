package dev.postcall.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** The observers that an earlier start registered. Past events are replayed to any other observer. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class RegisteredObservers {
    @PersistenceContext
    private EntityManager entities;

    public boolean contains(String observer) {
        return entities.find(DurableObserver.class, observer) != null;
    }

    /** @throws RuntimeException also if another node adds it at the same time */
    public void add(String observer) {
        entities.persist(new DurableObserver(observer, Instant.now()));
        entities.flush();
    }
}

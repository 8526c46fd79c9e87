package dev.postcall.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * Orders what nodes write to a shared index: one node at a time reads calls and indexes them, so that no older revision is
 * written over a newer one.
 */
@ApplicationScoped
@Transactional
public class WriteOrder {
    /** Of the advisory locks of the database; no other part of Postcall uses this number. */
    private static final int LOCK = 0x706E6F74;

    @Inject
    private NoteIndex index;

    @PersistenceContext
    private EntityManager entities;

    /** Reads calls and indexes them, in one transaction; waits for other nodes if the index is shared. */
    public void run(Runnable readingAndWriting) {
        if (!index.location().isLocal()) {
            lock(entities);
        }
        readingAndWriting.run();
    }

    /** Waits for the lock, which the end of the transaction releases. */
    static void lock(EntityManager entities) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(?1)")
                .setParameter(1, LOCK)
                .getSingleResult();
    }
}

package dev.postcall.notes.maintenance;

import dev.postcall.notes.index.NoteIndex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * Serializes the writes of all nodes to a shared index. One node at a time reads calls and indexes them, so an older
 * revision never overwrites a newer one.
 */
@ApplicationScoped
@Transactional
public class SerializedWrites {
    /** Key of the advisory lock; no other lock of Postcall uses it: "pnot" in ASCII. */
    private static final int LOCK = 0x706E6F74;

    @Inject
    private NoteIndex index;

    @PersistenceContext
    private EntityManager entities;

    /**
     * Runs an action that reads and indexes calls, in one transaction; waits for other nodes if the index is shared.
     */
    public void run(Runnable action) {
        if (!index.location().isLocal()) {
            lock(entities);
        }
        action.run();
    }

    /** Acquires the lock, which the end of the transaction releases. */
    static void lock(EntityManager entities) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(?1)")
                .setParameter(1, LOCK)
                .getSingleResult();
    }
}

package dev.postcall.notes.maintenance;

import jakarta.persistence.EntityManager;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Inserts and revises rows of calls. */
final class StoredCalls {
    private StoredCalls() {}

    static void insert(EntityManager entities, String sid, String transcript) {
        entities.createNativeQuery("""
                        insert into call (sid, revision, received_at, revised_at, started_at, transcript)
                        values (?1, 1, ?2, ?2, ?2, ?3)""")
                .setParameter(1, sid)
                .setParameter(2, OffsetDateTime.of(2026, 11, 20, 12, 0, 0, 0, ZoneOffset.UTC))
                .setParameter(3, transcript)
                .executeUpdate();
    }

    static int revision(EntityManager entities, String sid) {
        return ((Number) entities.createNativeQuery("select revision from call where sid = ?1")
                        .setParameter(1, sid)
                        .getSingleResult())
                .intValue();
    }

    static void revise(EntityManager entities, String sid) {
        entities.createNativeQuery("update call set revision = revision + 1 where sid = ?1")
                .setParameter(1, sid)
                .executeUpdate();
    }
}

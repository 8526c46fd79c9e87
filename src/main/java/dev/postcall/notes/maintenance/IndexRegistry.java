package dev.postcall.notes.maintenance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * The indexes that a database knows. Each start of a local index writes a new token to the database and to the index's
 * folder, and each delivery to the observer stores the generation of the index's commit. The next start compares both.
 * They differ if the folder or the database was replaced or restored from a copy, and the index is rebuilt. A call is
 * committed to the index before its publication is removed, so no other call can be missing. No step counts calls.
 */
@ApplicationScoped
@Transactional
public class IndexRegistry {
    @PersistenceContext
    private EntityManager entities;

    protected IndexRegistry() {}

    IndexRegistry(EntityManager entities) {
        this.entities = entities;
    }

    /** Whether this index holds all calls, was last opened with one of these tokens, and has lost no commit since. */
    public boolean isCurrent(String index, List<String> tokens, long generation) {
        List<?> rows = entities.createNativeQuery("select token, generation from notes_index where id = ?1")
                .setParameter(1, index)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .anyMatch(row -> tokens.contains((String) row[0]) && generation >= ((Number) row[1]).longValue());
    }

    /** Registers an index that holds all calls. */
    public void register(String index, String token, long generation) {
        entities.createNativeQuery("""
                        insert into notes_index (id, token, generation) values (?1, ?2, ?3)
                        on conflict (id) do update set token = excluded.token, generation = excluded.generation""")
                .setParameter(1, index)
                .setParameter(2, token)
                .setParameter(3, generation)
                .executeUpdate();
    }

    /** Stores the generation of a commit in the caller's transaction. */
    public void committed(String index, long generation) {
        entities.createNativeQuery("update notes_index set generation = ?2 where id = ?1 and generation < ?2")
                .setParameter(1, index)
                .setParameter(2, generation)
                .executeUpdate();
    }

    /** Removes an index that is incomplete or deleted. */
    public void remove(String index) {
        entities.createNativeQuery("delete from notes_index where id = ?1")
                .setParameter(1, index)
                .executeUpdate();
    }
}

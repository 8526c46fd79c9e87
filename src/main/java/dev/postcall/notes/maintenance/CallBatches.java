package dev.postcall.notes.maintenance;

import dev.postcall.calls.Call;
import dev.postcall.calls.Calls;
import dev.postcall.storage.BatchLimit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads calls in batches that are bounded by number and bytes. Runs in the caller's transaction or, on background
 * threads, in a transaction of its own.
 */
@ApplicationScoped
@Transactional
public class CallBatches {
    static final BatchLimit LIMIT = BatchLimit.of(500);

    /** The fields of a call that may hold long texts. */
    private static final List<String> TEXTS =
            List.of("transcript", "notes", "leadData", "leadName", "outcome", "recordingUrl");

    /**
     * Selects sid and size in bytes. PostgreSQL determines the size of a text without reading it. Hibernate adds only what
     * has the type of a number, hence the casts.
     */
    private static final String SIZES = TEXTS.stream()
            .map(text -> "coalesce(cast(function('octet_length', c." + text + ") as integer), 0)")
            .collect(Collectors.joining(" + ", "select c.sid, ", " from Call c where "));

    @Inject
    private Calls calls;

    @PersistenceContext
    private EntityManager entities;

    protected CallBatches() {}

    CallBatches(EntityManager entities) {
        this.entities = entities;
    }

    /** Returns the batch that follows this sid, in the database's order of the sids; null for the first batch. */
    public CallBatch after(String sid) {
        return fitting(entities.createQuery(SIZES + "c.sid > :sid order by c.sid", Object[].class)
                .setParameter("sid", sid == null ? "" : sid)
                .setMaxResults(LIMIT.items())
                .getResultList());
    }

    /** Splits these calls into batches, including calls that are not stored. */
    public List<CallBatch> split(Collection<String> sids) {
        List<Object[]> rows = new ArrayList<>(entities.createQuery(SIZES + "c.sid in :sids", Object[].class)
                .setParameter("sids", sids)
                .getResultList());
        List<Object> stored = rows.stream().map(row -> row[0]).toList();
        sids.stream().filter(sid -> !stored.contains(sid)).forEach(sid -> rows.add(new Object[] {sid, 0}));
        List<CallBatch> batches = new ArrayList<>();
        for (List<Object[]> remaining = rows; !remaining.isEmpty(); ) {
            CallBatch batch = fitting(remaining);
            batches.add(batch);
            remaining = remaining.subList(batch.sids().size(), remaining.size());
        }
        return batches;
    }

    private static CallBatch fitting(List<Object[]> rows) {
        List<Number> sizes = rows.stream().map(row -> (Number) row[1]).toList();
        int count = LIMIT.fitting(sizes);
        return new CallBatch(
                rows.stream().limit(count).map(row -> (String) row[0]).toList(),
                sizes.stream().limit(count).mapToLong(Number::longValue).sum());
    }

    /** As {@link Calls#findAll}. */
    public List<Call> findAll(Collection<String> sids) {
        return calls.findAll(sids);
    }

    /** Returns the sids among these that are stored. */
    public List<String> stored(Collection<String> sids) {
        return entities.createQuery("select c.sid from Call c where c.sid in :sids", String.class)
                .setParameter("sids", sids)
                .getResultList();
    }

    /** Returns the sids of the calls that started last. */
    public List<String> latest(int count) {
        return entities.createQuery("select c.sid from Call c order by c.startedAt desc, c.sid desc", String.class)
                .setMaxResults(count)
                .getResultList();
    }

    /** Estimates the number of calls from the statistics of the database; 0 while these do not exist. */
    public long estimate() {
        Object rows = entities.createNativeQuery(
                        "select greatest(reltuples, 0) from pg_class where oid = to_regclass('call')")
                .getSingleResult();
        return ((Number) rows).longValue();
    }
}

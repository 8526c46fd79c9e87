package dev.postcall.calls.deliveries;

import dev.postcall.query.Cursor;
import dev.postcall.query.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The stored deliveries. Their ids increase with the time of receipt. */
@ApplicationScoped
@Transactional
public class Deliveries {
    /** Largest number of deliveries of one call that {@link #count} counts exactly. */
    public static final int MAX_COUNTED = 10_000;

    private static final String SUMMARY = """
            select new dev.postcall.calls.deliveries.DeliverySummary(d.id, d.sid, d.kind, d.receivedAt, d.verdict, d.hash, d.bytes)
            from Delivery d where d.sid = :sid""";

    @PersistenceContext
    private EntityManager entities;

    /** Deliveries of a call, oldest first. */
    public Page<DeliverySummary> oldestFirst(String sid, int limit, Cursor after) {
        return page(sid, limit, after, " and d.id > :id", " order by d.id");
    }

    /** Deliveries of a call, newest first. */
    public Page<DeliverySummary> newestFirst(String sid, int limit, Cursor before) {
        return page(sid, limit, before, " and d.id < :id", " order by d.id desc");
    }

    private Page<DeliverySummary> page(String sid, int limit, Cursor cursor, String beyond, String order) {
        TypedQuery<DeliverySummary> query = entities.createQuery(
                        SUMMARY + (cursor == null ? "" : beyond) + order, DeliverySummary.class)
                .setParameter("sid", sid);
        if (cursor != null) {
            query.setParameter("id", cursor.number());
        }
        return Page.read(query, limit, last -> new Cursor(last.receivedAt(), last.id()));
    }

    /** Number of deliveries of a call, at most {@link #MAX_COUNTED} + 1. */
    public int count(String sid) {
        Object count = entities.createNativeQuery(
                        "select count(*) from (select 1 from delivery where sid = ?1 fetch first " + (MAX_COUNTED + 1)
                                + " rows only) counted")
                .setParameter(1, sid)
                .getSingleResult();
        return ((Number) count).intValue();
    }

    /** All deliveries of a call, in the order of their ids. */
    public List<DeliverySummary> all(String sid) {
        return entities.createQuery(SUMMARY + " order by d.id", DeliverySummary.class)
                .setParameter("sid", sid)
                .getResultList();
    }

    /** The exact bytes of a delivery. */
    public Optional<byte[]> body(long id) {
        return entities.createQuery("""
                        select kept.body from Delivery d, Delivery kept
                        where d.id = :id and kept.sid = d.sid and kept.hash = d.hash and kept.body is not null""", byte[].class)
                .setParameter("id", id)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The distinct bodies that were delivered for these calls. */
    public Set<DeliveredBytes> delivered(Collection<String> sids) {
        return new HashSet<>(entities.createQuery("""
                        select new dev.postcall.calls.deliveries.DeliveredBytes(d.sid, d.hash) from Delivery d
                        where d.sid in :sids and d.body is not null""", DeliveredBytes.class)
                .setParameter("sids", sids)
                .getResultList());
    }

    /** The highest id of a stored delivery of each of these calls. */
    public Map<String, Long> latest(Collection<String> sids) {
        Map<String, Long> latest = new HashMap<>();
        entities.createQuery(
                        "select d.sid, max(d.id) from Delivery d where d.sid in :sids group by d.sid", Object[].class)
                .setParameter("sids", sids)
                .getResultStream()
                .forEach(row -> latest.put((String) row[0], (Long) row[1]));
        return latest;
    }

    /** The deliveries that are stored under these ids. */
    public List<StoredDelivery> stored(Collection<Long> ids) {
        return entities.createQuery("""
                        select new dev.postcall.calls.deliveries.StoredDelivery(d.id, d.sid, d.hash, d.receivedAt, d.verdict)
                        from Delivery d where d.id in :ids""", StoredDelivery.class)
                .setParameter("ids", ids)
                .getResultList();
    }
}

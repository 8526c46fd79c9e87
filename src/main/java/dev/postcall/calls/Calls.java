package dev.postcall.calls;

import dev.postcall.query.Cursor;
import dev.postcall.query.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stored calls. */
@ApplicationScoped
@Transactional
public class Calls {
    private static final String SUMMARY = """
            select new dev.postcall.calls.CallSummary(c.sid, c.createdAt, c.startedAt, c.receivedAt, c.revision,
              c.agent, c.campaign, c.fromNumber, c.toNumber, c.leadName, c.seconds, c.outcome, c.achieved)
            from Call c""";

    /** Without this hint EclipseLink keeps a copy of each entity to detect changes; other providers ignore it. */
    private static final String READ_ONLY = "eclipselink.read-only";

    @PersistenceContext
    private EntityManager entities;

    public Optional<Call> find(String sid) {
        return Optional.ofNullable(entities.find(Call.class, sid));
    }

    /** Finds these calls, in no particular order; omits those that are not stored. */
    public List<Call> findAll(Collection<String> sids) {
        if (sids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery("select c from Call c where c.sid in :sids", Call.class)
                .setHint(READ_ONLY, true)
                .setParameter("sids", sids)
                .getResultList();
    }

    /** As {@link #findAll}, without the long texts. */
    public List<CallSummary> summaries(Collection<String> sids) {
        if (sids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(SUMMARY + " where c.sid in :sids", CallSummary.class)
                .setParameter("sids", sids)
                .getResultList();
    }

    /**
     * The calls that follow this sid, in the order of their sids; null for the first ones. Lets a caller iterate over
     * all calls.
     */
    public List<Call> after(String sid, int limit) {
        return entities.createQuery("select c from Call c where c.sid > :sid order by c.sid", Call.class)
                .setHint(READ_ONLY, true)
                .setParameter("sid", sid == null ? "" : sid)
                .setMaxResults(limit)
                .getResultList();
    }

    /** As {@link #after}, but only the sids. */
    public List<String> sidsAfter(String sid, int limit) {
        return entities.createQuery("select c.sid from Call c where c.sid > :sid order by c.sid", String.class)
                .setParameter("sid", sid == null ? "" : sid)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Lists the calls that match the filter, newest first. */
    public Page<CallSummary> list(CallFilter filter, int limit, Cursor cursor) {
        Map<String, Object> parameters = new HashMap<>();
        String jpql = SUMMARY + where(filter, cursor, parameters) + " order by c.startedAt desc, c.sid desc";
        TypedQuery<CallSummary> query = entities.createQuery(jpql, CallSummary.class);
        parameters.forEach(query::setParameter);
        return Page.read(query, limit, CallSummary::cursor);
    }

    private static String where(CallFilter filter, Cursor cursor, Map<String, Object> parameters) {
        Conditions conditions = new Conditions(parameters);
        conditions.add("c.startedAt >= :from", "from", filter.period().from());
        conditions.add("c.startedAt < :to", "to", filter.period().to());
        conditions.add("c.agent = :agent", "agent", filter.agent());
        if (CampaignFilter.isNone(filter.campaign())) {
            conditions.add("c.campaign is null");
        } else {
            conditions.add("c.campaign = :campaign", "campaign", CampaignFilter.id(filter.campaign()));
        }
        conditions.add("c.outcomeKey = :outcome", "outcome", OutcomeLabel.key(filter.outcome()));
        if ("unknown".equals(filter.achieved())) {
            conditions.add("c.achieved is null");
        } else if (filter.achieved() != null) {
            conditions.add("c.achieved = :achieved", "achieved", Boolean.valueOf(filter.achieved()));
        }
        conditions.add("(c.toNumber = :number or c.fromNumber = :number)", "number", filter.number());
        if (cursor != null) {
            conditions.add("c.startedAt <= :at", "at", cursor.at());
            conditions.add("(c.startedAt < :at or c.sid < :sid)", "sid", cursor.id());
        }
        return conditions.clause();
    }

    private record Conditions(List<String> all, Map<String, Object> parameters) {
        Conditions(Map<String, Object> parameters) {
            this(new ArrayList<>(), parameters);
        }

        void add(String condition) {
            all.add(condition);
        }

        void add(String condition, String name, Object value) {
            if (value != null) {
                all.add(condition);
                parameters.put(name, value);
            }
        }

        String clause() {
            return all.isEmpty() ? "" : " where " + String.join(" and ", all);
        }
    }

    /** Finds these calls and locks them until the transaction ends; omits those that are not stored. */
    public Map<String, Call> lock(Collection<String> sids) {
        Map<String, Call> known = new LinkedHashMap<>();
        entities.createNamedQuery(Call.LOCK, Call.class)
                .setParameter("sids", sids)
                .getResultStream()
                .forEach(call -> known.put(call.sid(), call));
        return known;
    }
}

package dev.postcall.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Stores deliveries of an archive, makes their calls, and fires the event that says so, in the caller's transaction. A call
 * that a live delivery has touched is made anew from all of its deliveries in the order of their receipt.
 */
@ApplicationScoped
@Transactional
public class DeliveryImport {
    private static final int EVENT_SUBJECTS = 500;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Calls calls;

    @Inject
    private CallHistory history;

    @Inject
    private Event<CallsRecorded> events;

    /** Whether there is neither a call nor a delivery. */
    boolean isEmpty() {
        return calls.sidsAfter(null, 1).isEmpty()
                && entities.createQuery("select d.id from Delivery d", Long.class)
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty();
    }

    void store(List<ArchivedDelivery> deliveries) {
        deliveries.forEach(delivery -> entities.persist(new Delivery(delivery)));
        List<ArchivedDelivery> effective = deliveries.stream()
                .filter(delivery -> delivery.verdict() != Verdict.DUPLICATE)
                // two writers may have stored the first two of a call in the other order
                .sorted(Comparator.comparing(ArchivedDelivery::verdict))
                .toList();
        TreeSet<String> sids = new TreeSet<>();
        effective.forEach(delivery -> sids.add(delivery.sid()));
        if (!sids.isEmpty()) {
            Map<String, Call> known = calls.lock(sids);
            Set<String> stale = merge(effective, known, latest(known.keySet()));
            entities.flush();
            stale.forEach(history::replay);
            fire(List.copyOf(sids));
        }
        entities.flush();
        entities.clear();
    }

    /** Returns the calls for which these deliveries are not simply the next ones. */
    private Set<String> merge(List<ArchivedDelivery> effective, Map<String, Call> known, Map<String, Long> latest) {
        Set<String> stale = new TreeSet<>();
        for (ArchivedDelivery delivery : effective) {
            Call call = known.get(delivery.sid());
            if (call == null) {
                Call first = new Call(delivery.content(), delivery.receivedAt());
                entities.persist(first);
                known.put(delivery.sid(), first);
            } else if (delivery.verdict() == Verdict.RECORDED
                    || latest.getOrDefault(delivery.sid(), Long.MIN_VALUE) > delivery.id()) {
                stale.add(delivery.sid());
            } else {
                call.enrich(delivery.content(), delivery.receivedAt());
            }
        }
        return stale;
    }

    private Map<String, Long> latest(Set<String> sids) {
        return sids.isEmpty() ? Map.of() : calls.latestDeliveries(List.copyOf(sids));
    }

    private void fire(List<String> sids) {
        for (int i = 0; i < sids.size(); i += EVENT_SUBJECTS) {
            List<String> some = sids.subList(i, Math.min(sids.size(), i + EVENT_SUBJECTS));
            events.fire(new CallsRecorded(new ArrayList<>(some)));
        }
    }
}

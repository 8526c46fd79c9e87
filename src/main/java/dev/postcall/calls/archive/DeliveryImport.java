package dev.postcall.calls.archive;

import dev.postcall.calls.Call;
import dev.postcall.calls.Calls;
import dev.postcall.calls.CallsRecorded;
import dev.postcall.calls.deliveries.Deliveries;
import dev.postcall.calls.deliveries.Verdict;
import dev.postcall.schedule.IntakeLoad;
import dev.postcall.storage.Schema;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * Stores deliveries of an archive, rebuilds their calls and fires {@link CallsRecorded}, in the caller's transaction. A
 * call that has deliveries outside of the archive is rebuilt from all of its deliveries in their order of receipt.
 */
@ApplicationScoped
@Transactional
public class DeliveryImport implements IntakeLoad {
    private static final int EVENT_SUBJECTS = 500;

    @Resource(lookup = Schema.DATA_SOURCE)
    private DataSource dataSource;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Calls calls;

    @Inject
    private Deliveries deliveries;

    @Inject
    private CallHistory history;

    @Inject
    private Event<CallsRecorded> events;

    private final AtomicInteger waiting = new AtomicInteger();

    /**
     * Number of deliveries that are being imported. Observers pause during an import, because they process its events
     * in fewer, larger batches afterwards.
     */
    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public int waiting() {
        return waiting.get();
    }

    /** Whether no call and no delivery is stored. */
    boolean isEmpty() {
        return calls.sidsAfter(null, 1).isEmpty()
                && entities.createQuery("select d.id from Delivery d", Long.class)
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty();
    }

    /** @throws IllegalStateException if the database fails */
    void store(List<ArchivedDelivery> deliveries) {
        waiting.set(deliveries.size());
        try (Connection connection = dataSource.getConnection()) {
            store(deliveries, new ImportedRows(connection));
        } catch (SQLException e) {
            throw new IllegalStateException("The deliveries could not be stored", e);
        } finally {
            waiting.set(0);
        }
    }

    private void store(List<ArchivedDelivery> deliveries, ImportedRows rows) throws SQLException {
        List<ArchivedDelivery> effective = deliveries.stream()
                .filter(delivery -> delivery.verdict() != Verdict.DUPLICATE)
                // two concurrent writers may have stored the first two deliveries of a call in reverse order
                .sorted(Comparator.comparing(ArchivedDelivery::verdict))
                .toList();
        Set<String> sids = new TreeSet<>();
        effective.forEach(delivery -> sids.add(delivery.sid()));
        Merge merge = new Merge(rows.stored(sids));
        effective.forEach(merge::add);
        rows.insertDeliveries(deliveries);
        rows.insertCalls(merge.newCalls.values());
        entities.flush();
        merge.outOfOrder.forEach(history::replay);
        fire(List.copyOf(sids));
        entities.flush();
        entities.clear();
    }

    /** Merges the deliveries of a batch into their calls. */
    private final class Merge {
        private final Map<String, Call> newCalls = new LinkedHashMap<>();
        private final Map<String, Call> existing = new HashMap<>();
        private final Map<String, Long> latest = new HashMap<>();

        /** Calls for which a delivery of the batch is not the latest one. */
        private final Set<String> outOfOrder = new TreeSet<>();

        Merge(Set<String> stored) {
            if (!stored.isEmpty()) {
                existing.putAll(calls.lock(stored));
                latest.putAll(deliveries.latest(stored));
            }
        }

        void add(ArchivedDelivery delivery) {
            String sid = delivery.sid();
            Call call = existing.getOrDefault(sid, newCalls.get(sid));
            if (call == null) {
                newCalls.put(sid, new Call(delivery.content(), delivery.receivedAt()));
            } else if (delivery.verdict() == Verdict.RECORDED
                    || latest.getOrDefault(sid, Long.MIN_VALUE) > delivery.id()) {
                outOfOrder.add(sid);
            } else {
                call.enrich(delivery.content(), delivery.receivedAt());
            }
        }
    }

    private void fire(List<String> sids) {
        for (int i = 0; i < sids.size(); i += EVENT_SUBJECTS) {
            List<String> some = sids.subList(i, Math.min(sids.size(), i + EVENT_SUBJECTS));
            events.fire(new CallsRecorded(new ArrayList<>(some)));
        }
    }
}

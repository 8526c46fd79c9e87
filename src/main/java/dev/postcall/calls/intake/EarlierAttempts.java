package dev.postcall.calls.intake;

import dev.postcall.calls.deliveries.DeliveredBytes;
import dev.postcall.calls.deliveries.Deliveries;
import dev.postcall.calls.deliveries.IncomingDelivery;
import dev.postcall.calls.deliveries.StoredDelivery;
import dev.postcall.calls.deliveries.Verdict;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the deliveries of a batch that an earlier attempt has already stored. A stored delivery of the same id may
 * belong to another node that generated the same id. In that case the delivery gets the next free id, under which later
 * attempts find it.
 */
final class EarlierAttempts {
    private final Deliveries deliveries;
    private final Map<Long, StoredDelivery> stored = new HashMap<>();
    private final Set<Long> batch = new HashSet<>();

    private EarlierAttempts(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    static EarlierAttempts none(Deliveries deliveries) {
        return new EarlierAttempts(deliveries);
    }

    static EarlierAttempts of(Collection<IncomingDelivery> incoming, Deliveries deliveries) {
        EarlierAttempts attempts = new EarlierAttempts(deliveries);
        incoming.forEach(delivery -> attempts.batch.add(delivery.id()));
        attempts.read(attempts.batch);
        return attempts;
    }

    private void read(Collection<Long> ids) {
        deliveries.stored(ids).forEach(delivery -> stored.put(delivery.id(), delivery));
    }

    /**
     * The id of a delivery, and whether it is stored.
     *
     * @param verdict verdict of the stored delivery; null if it is not stored yet
     */
    record Assignment(long id, Verdict verdict) {}

    Assignment of(IncomingDelivery delivery, DeliveredBytes bytes) {
        long id = delivery.id();
        StoredDelivery found = stored.get(id);
        while (found != null && !found.matches(delivery, bytes)) {
            id = nextOutsideOfBatch(id);
            read(List.of(id));
            found = stored.get(id);
        }
        batch.add(id);
        return new Assignment(id, found == null ? null : found.verdict());
    }

    private long nextOutsideOfBatch(long id) {
        long next = id + 1;
        while (batch.contains(next)) {
            next++;
        }
        return next;
    }
}

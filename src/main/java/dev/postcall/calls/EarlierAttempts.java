package dev.postcall.calls;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells which deliveries of a batch an earlier attempt has stored. A stored delivery of the same id is not enough: another
 * node may have drawn that id. A delivery whose id is taken gets the next free one, and is found under it by later attempts.
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
     * The place of a delivery among those stored.
     *
     * @param verdict what it did; null if it is not stored yet
     */
    record Place(long id, Verdict verdict) {}

    Place of(IncomingDelivery delivery, DeliveredBytes bytes) {
        long id = delivery.id();
        StoredDelivery found = stored.get(id);
        while (found != null && !found.isOf(delivery, bytes)) {
            id = nextOutsideOfBatch(id);
            read(List.of(id));
            found = stored.get(id);
        }
        batch.add(id);
        return new Place(id, found == null ? null : found.verdict());
    }

    private long nextOutsideOfBatch(long id) {
        long next = id + 1;
        while (batch.contains(next)) {
            next++;
        }
        return next;
    }
}

package dev.postcall.calls.intake;

import dev.postcall.calls.Call;
import dev.postcall.calls.CallContent;
import dev.postcall.calls.Calls;
import dev.postcall.calls.CallsRecorded;
import dev.postcall.calls.deliveries.DeliveredBytes;
import dev.postcall.calls.deliveries.Deliveries;
import dev.postcall.calls.deliveries.Delivery;
import dev.postcall.calls.deliveries.IncomingDelivery;
import dev.postcall.calls.deliveries.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Stores deliveries, merges them into their calls and fires {@link CallsRecorded}, all in one transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class CallRecorder {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Calls calls;

    @Inject
    private Deliveries stored;

    @Inject
    private Event<CallsRecorded> events;

    /**
     * Stores these deliveries in their order, all or none.
     *
     * @param retry whether this is a retry; deliveries that an earlier attempt committed without a confirmation are not
     *     stored again
     * @return a receipt for each delivery, valid once this method has returned and its transaction is committed
     */
    public List<Receipt> record(List<IncomingDelivery> deliveries, boolean retry) {
        EarlierAttempts earlier = retry ? EarlierAttempts.of(deliveries, stored) : EarlierAttempts.none(stored);
        TreeSet<String> sids = new TreeSet<>();
        deliveries.forEach(delivery -> sids.add(delivery.content().sid()));
        Map<String, Call> known = calls.lock(sids);
        Set<DeliveredBytes> delivered = known.isEmpty() ? new HashSet<>() : stored.delivered(known.keySet());

        TreeSet<String> changed = new TreeSet<>();
        List<Receipt> receipts = new ArrayList<>(deliveries.size());
        for (IncomingDelivery delivery : deliveries) {
            String sid = delivery.content().sid();
            DeliveredBytes bytes = DeliveredBytes.of(delivery);
            EarlierAttempts.Assignment assignment = earlier.of(delivery, bytes);
            if (assignment.verdict() != null) {
                receipts.add(new Receipt(sid, assignment.verdict()));
                continue;
            }
            boolean unseen = delivered.add(bytes);
            Verdict verdict = unseen ? merge(delivery, known) : Verdict.DUPLICATE;
            if (verdict != Verdict.DUPLICATE) {
                changed.add(sid);
            }
            entities.persist(
                    new Delivery(assignment.id(), delivery, verdict, bytes.hash(), unseen ? delivery.body() : null));
            receipts.add(new Receipt(sid, verdict));
        }
        if (!changed.isEmpty()) {
            events.fire(new CallsRecorded(List.copyOf(changed)));
        }
        // flushed here, because the server would log a conflict at the commit together with its values
        entities.flush();
        // detached, so that the commit does not check them for changes
        entities.clear();
        return receipts;
    }

    private Verdict merge(IncomingDelivery delivery, Map<String, Call> known) {
        CallContent content = delivery.content();
        Call call = known.get(content.sid());
        if (call != null) {
            return call.enrich(content, delivery.receivedAt()) ? Verdict.REVISED : Verdict.DUPLICATE;
        }
        Call first = new Call(content, delivery.receivedAt());
        entities.persist(first);
        known.put(content.sid(), first);
        return Verdict.RECORDED;
    }
}

package dev.postcall.calls.archive;

import dev.postcall.calls.Call;
import dev.postcall.calls.CallContent;
import dev.postcall.calls.deliveries.ContentReader;
import dev.postcall.calls.deliveries.Deliveries;
import dev.postcall.calls.deliveries.DeliverySummary;
import dev.postcall.calls.deliveries.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rebuilds a call from all of its stored deliveries. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CallHistory {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Deliveries deliveries;

    @Inject
    private ContentReader reader;

    /**
     * Replays the deliveries of a call in their order of receipt, and replaces the call and the verdicts of the
     * deliveries.
     */
    void replay(String sid) {
        Set<String> hashes = new HashSet<>();
        Call call = null;
        for (DeliverySummary delivery : inOrder(deliveries.all(sid))) {
            Verdict verdict = Verdict.DUPLICATE;
            if (hashes.add(delivery.hash())) {
                CallContent content = reader.read(body(delivery));
                if (call == null) {
                    call = new Call(content, delivery.receivedAt());
                    verdict = Verdict.RECORDED;
                } else if (call.enrich(content, delivery.receivedAt())) {
                    verdict = Verdict.REVISED;
                }
            }
            update(delivery, verdict);
        }
        entities.merge(call);
    }

    /** Sorts the delivery that created the call first, and the others by id. Ids increase with the time of receipt. */
    private static List<DeliverySummary> inOrder(List<DeliverySummary> all) {
        Comparator<DeliverySummary> byId = Comparator.comparingLong(CallHistory::id);
        DeliverySummary first = all.stream()
                .filter(delivery -> delivery.verdict().equals(Verdict.RECORDED.apiName()))
                .min(byId)
                .orElse(null);
        return all.stream()
                .sorted(Comparator.comparing((DeliverySummary delivery) -> delivery != first)
                        .thenComparing(byId))
                .toList();
    }

    private byte[] body(DeliverySummary delivery) {
        return deliveries
                .body(id(delivery))
                .orElseThrow(() -> new IllegalStateException("Each hash of a call has a body"));
    }

    private void update(DeliverySummary delivery, Verdict verdict) {
        if (!delivery.verdict().equals(verdict.apiName())) {
            entities.createQuery("update Delivery d set d.verdict = :verdict where d.id = :id")
                    .setParameter("verdict", verdict)
                    .setParameter("id", id(delivery))
                    .executeUpdate();
        }
    }

    private static long id(DeliverySummary delivery) {
        return Long.parseLong(delivery.id());
    }
}

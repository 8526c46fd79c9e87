package dev.postcall.webhooks.quarantine;

import dev.postcall.calls.deliveries.DeliveryKind;
import dev.postcall.calls.deliveries.IncomingDelivery;
import dev.postcall.calls.intake.CallIntake;
import dev.postcall.calls.intake.Receipt;
import dev.postcall.problem.Problem;
import dev.postcall.problem.ProblemException;
import dev.postcall.query.Cursor;
import dev.postcall.query.Page;
import dev.postcall.webhooks.payload.DeliveryBodies;
import dev.postcall.webhooks.payload.PayloadReader;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Stores rejected deliveries of authenticated senders, within limits, until they are replayed or deleted. */
@ApplicationScoped
@Transactional
public class Quarantine {
    private static final String ENTRIES = """
            select new dev.postcall.webhooks.quarantine.QuarantineEntry(q.id, q.kind, q.receivedAt, q.status, q.reason, q.bytes)
            from QuarantinedDelivery q""";

    @PersistenceContext
    private EntityManager entities;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private CallIntake intake;

    @Inject
    private DeliveryBodies bodies;

    @Inject
    private Quarantine self;

    /**
     * Adds all deliveries, or none.
     *
     * @param retry whether the same deliveries were added before, so that existing rows are kept
     */
    void add(List<RejectedDelivery> deliveries, boolean retry) {
        for (RejectedDelivery delivery : deliveries) {
            long id = delivery.id();
            QuarantinedDelivery kept = retry ? entities.find(QuarantinedDelivery.class, id) : null;
            // another node may have generated the same id
            while (kept != null && !kept.isOf(delivery)) {
                id++;
                kept = entities.find(QuarantinedDelivery.class, id);
            }
            if (kept == null) {
                entities.persist(new QuarantinedDelivery(id, delivery));
            }
        }
        entities.flush();
    }

    /** Stores deliveries of an archive. */
    void restore(List<QuarantinedDelivery> archived) {
        archived.forEach(entities::persist);
        entities.flush();
        entities.clear();
    }

    boolean isEmpty() {
        return list(1, null).items().isEmpty();
    }

    List<QuarantineEntry> newestFirst() {
        return entities.createQuery(ENTRIES + " order by q.id desc", QuarantineEntry.class)
                .getResultList();
    }

    void deleteUpTo(long id) {
        entities.createQuery("delete from QuarantinedDelivery q where q.id <= :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Returns a page of entries, newest first. */
    public Page<QuarantineEntry> list(int limit, Cursor cursor) {
        TypedQuery<QuarantineEntry> query = entities.createQuery(
                ENTRIES + (cursor == null ? "" : " where q.id < :id") + " order by q.id desc", QuarantineEntry.class);
        if (cursor != null) {
            query.setParameter("id", cursor.number());
        }
        return Page.read(query, limit, last -> new Cursor(last.receivedAt(), last.id()));
    }

    /** Finds a delivery, without its body. */
    public Optional<QuarantineEntry> entry(long id) {
        return entities.createQuery(ENTRIES + " where q.id = :id", QuarantineEntry.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Returns the first bytes of the original body. */
    public Optional<byte[]> beginning(long id, int bytes) {
        List<?> found = entities.createNativeQuery(
                        "select substring(body from 1 for ?1) from quarantined_delivery where id = ?2")
                .setParameter(1, bytes)
                .setParameter(2, id)
                .getResultList();
        return found.stream().map(byte[].class::cast).findFirst();
    }

    /** Returns the original bytes. */
    public Optional<byte[]> body(long id) {
        return Optional.ofNullable(entities.find(QuarantinedDelivery.class, id)).map(QuarantinedDelivery::body);
    }

    /**
     * Replays a quarantined delivery, and removes it from quarantine once it is stored. Of two concurrent replays, one is a
     * duplicate.
     *
     * @param corrected body to use in place of the original one; null or empty for the original body
     * @throws ProblemException 404 if it is not in quarantine; 400 or 422 if the body contains no usable call: the
     *     delivery stays in quarantine
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public CompletionStage<Receipt> replay(long id, byte[] corrected) {
        DeliveryKind kind = self.kind(id).orElseThrow(Quarantine::notFound);
        if (corrected != null && corrected.length > 0) {
            return receive(id, kind, corrected);
        }
        int bytes = self.entry(id).orElseThrow(Quarantine::notFound).bytes();
        return bodies.process(bytes, () -> receive(id, kind, self.body(id).orElseThrow(Quarantine::notFound)));
    }

    private CompletionStage<Receipt> receive(long id, DeliveryKind kind, byte[] body) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return intake.submit(new IncomingDelivery(kind, now, body, PayloadReader.read(body)))
                .thenApplyAsync(
                        receipt -> {
                            self.remove(id);
                            return receipt;
                        },
                        executor);
    }

    /** @throws ProblemException 404 if it is not in quarantine */
    @Transactional(dontRollbackOn = ProblemException.class)
    public void delete(long id) {
        if (!remove(id)) {
            throw notFound();
        }
    }

    /** Runs in a transaction, because a server closes resources of reads without one twice if tasks are submitted meanwhile. */
    Optional<DeliveryKind> kind(long id) {
        return entities.createQuery("select q.kind from QuarantinedDelivery q where q.id = :id", DeliveryKind.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    boolean remove(long id) {
        return entities.createQuery("delete from QuarantinedDelivery q where q.id = :id")
                        .setParameter("id", id)
                        .executeUpdate()
                > 0;
    }

    private static ProblemException notFound() {
        return Problem.notFound("There is no such delivery in quarantine.").exception();
    }
}

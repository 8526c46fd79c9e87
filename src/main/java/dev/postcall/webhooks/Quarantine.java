package dev.postcall.webhooks;

import dev.postcall.calls.CallIntake;
import dev.postcall.calls.DeliveryKind;
import dev.postcall.calls.IncomingDelivery;
import dev.postcall.calls.Receipt;
import dev.postcall.problem.Problem;
import dev.postcall.problem.ProblemException;
import dev.postcall.query.Cursor;
import dev.postcall.query.Page;
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

/** What was refused though its sender was known: kept, within limits, until somebody replays or deletes it. */
@ApplicationScoped
@Transactional
public class Quarantine {
    private static final String ENTRIES = """
            select new dev.postcall.webhooks.QuarantineEntry(q.id, q.kind, q.receivedAt, q.status, q.reason, q.bytes)
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
     * Keeps these; all of them, or none.
     *
     * @param again whether it was tried before: what was kept then, stays
     */
    void keep(List<RefusedDelivery> deliveries, boolean again) {
        for (RefusedDelivery delivery : deliveries) {
            long id = delivery.id();
            QuarantinedDelivery kept = again ? entities.find(QuarantinedDelivery.class, id) : null;
            // another node may have drawn the same id
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

    /** Newest first. */
    public Page<QuarantineEntry> list(int limit, Cursor cursor) {
        TypedQuery<QuarantineEntry> query = entities.createQuery(
                ENTRIES + (cursor == null ? "" : " where q.id < :id") + " order by q.id desc", QuarantineEntry.class);
        if (cursor != null) {
            query.setParameter("id", cursor.number());
        }
        return Page.read(query, limit, last -> new Cursor(last.receivedAt(), last.id()));
    }

    /** A delivery without its body. */
    public Optional<QuarantineEntry> entry(long id) {
        return entities.createQuery(ENTRIES + " where q.id = :id", QuarantineEntry.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The first bytes of a body, as they came. */
    public Optional<byte[]> beginning(long id, int bytes) {
        List<?> found = entities.createNativeQuery(
                        "select substring(body from 1 for ?1) from quarantined_delivery where id = ?2")
                .setParameter(1, bytes)
                .setParameter(2, id)
                .getResultList();
        return found.stream().map(byte[].class::cast).findFirst();
    }

    /** The bytes as they came. */
    public Optional<byte[]> body(long id) {
        return Optional.ofNullable(entities.find(QuarantinedDelivery.class, id)).map(QuarantinedDelivery::body);
    }

    /**
     * Receives a quarantined delivery once more, and lets it go when it is stored. Twice at once is once and a duplicate.
     *
     * @param corrected what to read in place of its body; null or empty for the body as it came
     * @throws ProblemException 404 if it is not there; 400 or 422 if it still holds no usable call: it stays then
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public CompletionStage<Receipt> replay(long id, byte[] corrected) {
        DeliveryKind kind = self.kind(id).orElseThrow(Quarantine::missing);
        if (corrected != null && corrected.length > 0) {
            return receive(id, kind, corrected);
        }
        int bytes = self.entry(id).orElseThrow(Quarantine::missing).bytes();
        return bodies.hold(bytes, () -> receive(id, kind, self.body(id).orElseThrow(Quarantine::missing)));
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

    /** @throws ProblemException 404 if it is not there */
    @Transactional(dontRollbackOn = ProblemException.class)
    public void delete(long id) {
        if (!remove(id)) {
            throw missing();
        }
    }

    /** In a transaction: a server closes what was read without one twice if tasks are submitted meanwhile. */
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

    private static ProblemException missing() {
        return Problem.notFound("There is no such delivery in quarantine.").exception();
    }
}

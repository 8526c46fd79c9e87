package dev.postcall.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The stored publications: claimed by lease, so that each is delivered by one node at a time. The lease spans the moment until
 * the delivery locks the rows, which then keep other nodes away by themselves. Time is the database's own,
 * the same for all nodes.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class Publications {
    static final Duration LEASE = Duration.ofSeconds(10);
    static final int MOST_ROWS = 256;
    private static final int MOST_COUNTED = 10_000;
    private static final String LATER = "current_timestamp + cast(?1 as integer) * interval '1' second";

    @PersistenceContext
    private EntityManager entities;

    /**
     * Takes what is due for an observer, for the time of a lease; empty if nothing is. What became due first comes first, so
     * that new publications never overtake one that is tried again.
     */
    public Claim claim(String observer) {
        String token = UUID.randomUUID().toString();
        DuePublications due = DuePublications.of(observer, entities);
        if (due.ids().isEmpty()) {
            return Claim.none(observer);
        }
        update(
                        "update publication set claim = ?2, attempts = attempts + 1, due_at = " + LATER
                                + " where id in (",
                        due.ids())
                .setParameter(1, (int) LEASE.toSeconds())
                .setParameter(2, token)
                .executeUpdate();
        return new Claim(
                observer,
                token,
                entities.createQuery("select p from Publication p where p.id in :ids order by p.id", Publication.class)
                        .setParameter("ids", due.ids())
                        .getResultList(),
                due.interrupted(),
                due.more());
    }

    /** Statement with a list of ids, which are numbers of our own, at its end. */
    private Query update(String sql, List<Long> ids) {
        return entities.createNativeQuery(
                sql + String.join(",", ids.stream().map(String::valueOf).toList()) + ")");
    }

    /**
     * Removes what was claimed, in the caller's transaction, which is to hold the effect too.
     *
     * @throws LeaseLostException if another node took it over meanwhile
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void complete(Claim claim) {
        List<Long> ids = claim.publications().stream().map(Publication::id).toList();
        int removed = update("delete from publication where claim = ?1 and id in (", ids)
                .setParameter(1, claim.token())
                .executeUpdate();
        if (removed != ids.size()) {
            throw new LeaseLostException();
        }
    }

    /**
     * Notes that a claim of one publication failed: one of several subjects is split; one of a single subject waits for its
     * next attempt, or is a dead letter after the last one.
     *
     * @param wait until the next attempt; null if there is none
     */
    public void failed(Claim claim, String reason, Duration wait) {
        for (Publication stale : claim.publications()) {
            Publication publication = entities.find(Publication.class, stale.id());
            if (publication == null || !publication.isClaimedBy(claim.token())) {
                continue;
            }
            if (publication.isSplittable()) {
                publication.split(claim.interrupted() ? claim.token() : null).forEach(entities::persist);
                entities.remove(publication);
            } else if (wait == null) {
                publication.bury(reason);
            } else {
                publication.fail(reason);
                entities.flush();
                update(
                                "update publication set claim = null, due_at = " + LATER + " where id in (",
                                List.of(publication.id()))
                        .setParameter(1, (int) wait.toSeconds())
                        .executeUpdate();
            }
        }
    }

    /** Makes due what no wait of ours explains: a clock that ran ahead wrote it. */
    public void hasten(Duration longestWait) {
        entities.createNativeQuery(
                        "update publication set due_at = current_timestamp where dead = false and due_at > " + LATER)
                .setParameter(1, (int) longestWait.toSeconds())
                .executeUpdate();
    }

    /** Writes publications for an observer, as if what happened to these subjects happened now. */
    public void publish(String observer, List<String> subjects) {
        entities.persist(new Publication(observer, subjects, Instant.now()));
    }

    /** Records what an observer cannot process as a dead letter, unless it is one already. */
    public void addDeadLetter(String observer, String subject, String reason) {
        boolean known = !entities.createQuery("""
                        select p.id from Publication p
                        where p.observer = :observer and p.dead = true and p.subjects = :subject""", Long.class)
                .setParameter("observer", observer)
                .setParameter("subject", subject)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
        if (!known) {
            Publication letter = new Publication(observer, List.of(subject), Instant.now());
            letter.bury(reason);
            entities.persist(letter);
        }
    }

    /**
     * Makes the dead letters of an observer due again.
     *
     * @param observer its name; null for all
     * @return how many there were
     */
    public int revive(String observer) {
        Query query = entities.createNativeQuery(
                "update publication set dead = false, attempts = 0, due_at = current_timestamp where dead = true"
                        + (observer == null ? "" : " and observer = ?1"));
        if (observer != null) {
            query.setParameter(1, observer);
        }
        return query.executeUpdate();
    }

    /** The backlog of an observer. Reads a bounded number of rows, as it is read with every page. */
    public Backlog backlog(String observer) {
        Object[] waiting = sums(observer, false);
        Object[] dead = sums(observer, true);
        long age = waiting[1] == null ? 0 : Math.max(0, number(waiting[1]));
        boolean more = number(waiting[2]) == MOST_COUNTED || number(dead[2]) == MOST_COUNTED;
        return new Backlog(observer, number(waiting[0]), age, number(dead[0]), more);
    }

    private Object[] sums(String observer, boolean dead) {
        return (Object[]) entities.createNativeQuery("""
                        select sum(subject_count), cast(extract(epoch from current_timestamp - min(published_at)) as bigint),
                          count(*)
                        from (select subject_count, published_at from publication where observer = ?1 and dead = ?2
                          order by observer, dead, due_at, id fetch first %d rows only) counted""".formatted(MOST_COUNTED))
                .setParameter(1, observer)
                .setParameter(2, dead)
                .getSingleResult();
    }

    private static long number(Object sum) {
        return sum == null ? 0 : ((Number) sum).longValue();
    }
}

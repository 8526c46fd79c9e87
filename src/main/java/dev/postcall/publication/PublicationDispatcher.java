package dev.postcall.publication;

import dev.postcall.problem.Causes;
import dev.postcall.settings.Setting;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Delivers publications to their observers, each observer on a thread of its own, so that one that fails or hangs does not
 * hold back the others. A commit wakes it; a poll finds what a crash or another node left.
 */
@ApplicationScoped
public class PublicationDispatcher {
    private static final Logger LOG = Logger.getLogger(PublicationDispatcher.class.getName());
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final int REPLAY_BATCH = 500;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private DurableObservers observers;

    @Inject
    private Publications publications;

    @Inject
    private PublicationDelivery delivery;

    @Inject
    @Any
    private Instance<PastEvents> past;

    private final int attempts = Setting.PUBLICATION_ATTEMPTS.number();

    /** Wake-ups that an observer's thread has not heeded yet; above 0 while the thread runs. */
    private final Map<String, AtomicInteger> wakeUps = new ConcurrentHashMap<>();

    private volatile ScheduledFuture<?> poll;

    /** Tells new observers of the past, and begins to deliver; the schema must be there. */
    public void start() {
        for (String observer : observers.names()) {
            if (!publications.isRegistered(observer)) {
                replay(observer);
                register(observer);
            }
        }
        poll = executor.scheduleWithFixedDelay(this::wakeAll, 0, POLL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether it delivers: it was started, and the server has not given up on it. */
    public boolean isRunning() {
        return poll != null && !poll.isDone();
    }

    /** Another node that starts for the first time may do the same; being told of the past twice does no harm. */
    private void register(String observer) {
        try {
            publications.register(observer);
        } catch (RuntimeException e) {
            if (!publications.isRegistered(observer)) {
                throw e;
            }
        }
    }

    @PreDestroy
    void stop() {
        if (poll != null) {
            poll.cancel(false);
        }
    }

    /**
     * Publishes everything that ever happened to an observer again.
     *
     * @return how many subjects that were
     */
    public long replay(String observer) {
        long subjects = 0;
        for (PastEvents events : past) {
            if (events.type() != observers.eventType(observer)) {
                continue;
            }
            List<String> some = events.subjectsAfter(null, REPLAY_BATCH);
            while (!some.isEmpty()) {
                publications.publish(observer, some);
                subjects += some.size();
                some = events.subjectsAfter(some.get(some.size() - 1), REPLAY_BATCH);
            }
        }
        wake(observer);
        return subjects;
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) @Default DurableEvent event) {
        observers.of(event).forEach(this::wake);
    }

    /** Looks for due publications now, for every observer. */
    public void wakeAll() {
        observers.names().forEach(this::wake);
    }

    void wake(String observer) {
        AtomicInteger pending = wakeUps.computeIfAbsent(observer, name -> new AtomicInteger());
        if (pending.getAndIncrement() == 0) {
            try {
                executor.execute(() -> run(observer, pending));
            } catch (RuntimeException e) {
                pending.set(0);
                LOG.log(Level.FINE, "The server is shutting down; the publications wait for its next start", e);
            }
        }
    }

    private void run(String observer, AtomicInteger pending) {
        int heeded;
        do {
            heeded = pending.get();
            drain(observer);
        } while (!pending.compareAndSet(heeded, 0));
    }

    private void drain(String observer) {
        try {
            Publications.Claim claim = publications.claim(observer);
            while (!claim.isEmpty()) {
                deliver(claim);
                claim = publications.claim(observer);
            }
        } catch (Exception | Error e) {
            LOG.log(Level.WARNING, () -> "Publications for " + observer + " cannot be read: " + Causes.describe(e));
        }
    }

    private void deliver(Publications.Claim claim) {
        try {
            delivery.deliver(claim);
        } catch (Exception | Error e) {
            if (claim.publications().size() > 1) {
                claim.each().forEach(this::deliver);
            } else {
                fail(claim, e);
            }
        }
    }

    private void fail(Publications.Claim claim, Throwable failure) {
        Publication publication = claim.publications().get(0);
        String reason = Causes.describe(failure);
        boolean last = publication.attempts() >= attempts;
        LOG.log(
                last ? Level.SEVERE : Level.WARNING,
                () -> "Observer %s failed, attempt %d of %d%s: %s"
                        .formatted(
                                claim.observer(),
                                publication.attempts(),
                                attempts,
                                last ? ", dead letter" : "",
                                reason));
        publications.failed(claim, reason, last ? null : backOff(publication.attempts()));
    }

    /** Doubles from two seconds. */
    static Duration backOff(int attempts) {
        Duration wait = Duration.ofSeconds(1L << Math.min(attempts, 20));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}

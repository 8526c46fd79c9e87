package dev.postcall.publication;

import dev.postcall.schedule.IntakeLoads;
import dev.postcall.schedule.Recurrence;
import dev.postcall.schedule.ThreadPools;
import dev.postcall.settings.Setting;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Delivers publications to their observers. Each observer has a thread of its own, so an observer that fails or hangs
 * does not delay the others. A commit wakes the dispatcher; a poll finds the publications of a crashed node.
 */
@ApplicationScoped
public class PublicationDispatcher {
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration MAX_DELAY = ObserverWorker.MAX_BACKOFF.plusMinutes(5);
    private static final int CLOCK_CHECK_EVERY = 60;
    private static final int REPLAY_BATCH = 500;

    @Resource(lookup = ThreadPools.OBSERVERS)
    private ManagedExecutorService executor;

    @Inject
    private Recurrence polling;

    @Inject
    private DurableObservers observers;

    @Inject
    private RegisteredObservers registered;

    @Inject
    private Publications publications;

    @Inject
    private PublicationDelivery delivery;

    @Inject
    @Any
    private Instance<ReplaySource> sources;

    @Inject
    private IntakeLoads intake;

    private final boolean paused = Setting.PUBLICATION_PAUSED.flag();
    private final int attempts = Setting.PUBLICATION_ATTEMPTS.number();

    private final Duration limit = Setting.PUBLICATION_TIMEOUT.duration();
    private final Map<String, SupervisedObserver> supervised = new ConcurrentHashMap<>();
    private long polls;

    /** Replays past events to new observers and starts to deliver. The schema must exist. */
    public void start() {
        for (String observer : observers.names()) {
            if (!registered.contains(observer)) {
                replay(observer);
                register(observer);
            }
        }
        polling.start(this::poll, POLL);
    }

    /** Whether the dispatcher was started and the server still runs its poll. */
    public boolean isRunning() {
        return polling.isRunning();
    }

    /** Registers an observer. Another node may register it at the same time; a second replay is harmless. */
    private void register(String observer) {
        try {
            registered.add(observer);
        } catch (RuntimeException e) {
            if (!registered.contains(observer)) {
                throw e;
            }
        }
    }

    /**
     * Replays all past events to an observer.
     *
     * @return number of subjects
     */
    public long replay(String observer) {
        long subjects = 0;
        for (ReplaySource source : sources) {
            if (source.type() != observers.eventType(observer)) {
                continue;
            }
            List<String> some = source.subjectsAfter(null, REPLAY_BATCH);
            while (!some.isEmpty()) {
                publications.publish(observer, some);
                subjects += some.size();
                some = source.subjectsAfter(some.get(some.size() - 1), REPLAY_BATCH);
            }
        }
        wake(observer);
        return subjects;
    }

    /**
     * Delivers the dead letters of an observer again.
     *
     * @param observer name of the observer; null for all
     * @return number of dead letters
     */
    public int redeliver(String observer) {
        int requeued = publications.requeueDeadLetters(observer);
        wakeAll();
        return requeued;
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) @Default DurableEvent event) {
        observers.of(event).forEach(this::wake);
    }

    /** Wakes the workers of all observers. */
    public void wakeAll() {
        observers.names().forEach(this::wake);
    }

    void wake(String observer) {
        if (!paused) {
            supervised.computeIfAbsent(observer, this::supervise).wake(executor);
        }
    }

    private SupervisedObserver supervise(String observer) {
        return new SupervisedObserver(observer, limit, () -> worker(observer));
    }

    private ObserverWorker worker(String observer) {
        return new ObserverWorker(observer, publications, delivery, attempts, new ClaimPacing(intake::waiting));
    }

    private void poll() {
        supervised.values().forEach(SupervisedObserver::check);
        wakeAll();
        if (polls++ % CLOCK_CHECK_EVERY == 0) {
            publications.resetDistantDueTimes(MAX_DELAY);
        }
    }

    /** Names of the observers in which a delivery hangs, including observers whose worker was replaced. */
    public Set<String> hanging() {
        Set<String> hanging = new TreeSet<>();
        supervised.forEach((name, observer) -> {
            if (observer.isHanging()) {
                hanging.add(name);
            }
        });
        return hanging;
    }
}

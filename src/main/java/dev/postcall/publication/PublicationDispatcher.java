package dev.postcall.publication;

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
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;

/**
 * Delivers publications to their observers, each observer on a thread of its own, so that one that fails or hangs does not
 * hold back the others. A commit wakes it; a poll finds what a crash or another node left.
 */
@ApplicationScoped
public class PublicationDispatcher {
    private static final Logger LOG = Logger.getLogger(PublicationDispatcher.class.getName());
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration LONGEST_DELAY = ObserverWorker.LONGEST_WAIT.plusMinutes(5);
    private static final int LOOKS_BETWEEN_THOSE_AT_THE_CLOCK = 60;
    private static final int MOST_GIVEN_UP = 3;
    private static final int REPLAY_BATCH = 500;

    @Resource(lookup = ThreadPools.OBSERVERS)
    private ManagedExecutorService executor;

    @Inject
    private Recurrence poll;

    @Inject
    private DurableObservers observers;

    @Inject
    private SeenObservers seen;

    @Inject
    private Publications publications;

    @Inject
    private PublicationDelivery delivery;

    @Inject
    @Any
    private Instance<ReplaySource> sources;

    @Inject
    @Any
    private Instance<IntakeLoad> loads;

    private final boolean paused = Setting.PUBLICATION_PAUSED.flag();
    private final int attempts = Setting.PUBLICATION_ATTEMPTS.number();

    private final Duration limit = Setting.PUBLICATION_TIMEOUT.duration();
    private final Map<String, ObserverWorker> workers = new ConcurrentHashMap<>();
    private final Map<String, Integer> givenUp = new ConcurrentHashMap<>();
    private long looks;

    /** Replays past events to new observers, and begins to deliver; the schema must exist. */
    public void start() {
        for (String observer : observers.names()) {
            if (!seen.contains(observer)) {
                replay(observer);
                register(observer);
            }
        }
        poll.begin(this::look, POLL);
    }

    /** Whether it delivers: it was started, and the server has not given up on it. */
    public boolean isRunning() {
        return poll.isRunning();
    }

    /** Another node that starts for the first time may do the same; a second replay does no harm. */
    private void register(String observer) {
        try {
            seen.add(observer);
        } catch (RuntimeException e) {
            if (!seen.contains(observer)) {
                throw e;
            }
        }
    }

    /**
     * Publishes everything that ever happened to an observer again.
     *
     * @return how many subjects that were
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

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) @Default DurableEvent event) {
        observers.of(event).forEach(this::wake);
    }

    /** Looks for due publications now, for every observer. */
    public void wakeAll() {
        observers.names().forEach(this::wake);
    }

    void wake(String observer) {
        if (!paused) {
            workers.computeIfAbsent(observer, this::worker).wake(executor);
        }
    }

    private ObserverWorker worker(String observer) {
        return new ObserverWorker(observer, publications, delivery, attempts, new AdaptiveThrottle(this::load));
    }

    private int load() {
        return loads.stream().mapToInt(IntakeLoad::waiting).sum();
    }

    private void look() {
        observers.names().forEach(this::replaceIfItHangs);
        wakeAll();
        if (looks++ % LOOKS_BETWEEN_THOSE_AT_THE_CLOCK == 0) {
            publications.hasten(LONGEST_DELAY);
        }
    }

    /** The thread that hangs cannot be ended; what it was at stays locked until it ends or the server does. */
    private void replaceIfItHangs(String observer) {
        ObserverWorker worker = workers.get(observer);
        if (worker == null || !worker.hangs(limit) || givenUp.merge(observer, 1, Integer::sum) > MOST_GIVEN_UP) {
            return;
        }
        LOG.severe("Observer " + observer + " hangs: it was given more than " + limit
                + " for one delivery. Another thread goes on with what follows.");
        worker.giveUp();
        workers.put(observer, worker(observer));
    }
}

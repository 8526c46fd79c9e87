package dev.postcall.publication;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.logging.Logger;

/**
 * The worker of one observer, which is replaced when it hangs: nothing ends a thread safely. At most {@value #MOST_ABANDONED}
 * threads are left to hang, as each takes one of the server's; a further hang is reported until one of them ends.
 */
final class SupervisedObserver {
    private static final Logger LOG = Logger.getLogger(SupervisedObserver.class.getName());
    static final int MOST_ABANDONED = 3;

    private final String observer;
    private final Duration limit;
    private final Supplier<ObserverWorker> workers;

    /** Workers that hang and were replaced. */
    private final List<ObserverWorker> abandoned = new ArrayList<>();

    private volatile ObserverWorker worker;
    private volatile boolean stuck;

    /**
     * @param limit how long one delivery may take
     * @param workers makes a worker for the observer
     */
    SupervisedObserver(String observer, Duration limit, Supplier<ObserverWorker> workers) {
        this.observer = observer;
        this.limit = limit;
        this.workers = workers;
        this.worker = workers.get();
    }

    void wake(Executor executor) {
        worker.wake(executor);
    }

    /** Replaces the worker if it hangs. To be called again and again. */
    synchronized void check() {
        abandoned.removeIf(former -> !former.isDelivering());
        if (!worker.hangs(limit)) {
            stuck = false;
        } else if (abandoned.size() < MOST_ABANDONED) {
            replace();
        } else {
            reportStuck();
        }
    }

    /** What the former worker delivers stays locked until its thread ends or the server does. */
    private void replace() {
        LOG.severe(() -> "Observer " + observer + " hangs: one delivery has taken more than " + limit
                + ". Another thread delivers what follows.");
        worker.giveUp();
        abandoned.add(worker);
        worker = workers.get();
        stuck = false;
    }

    private void reportStuck() {
        if (!stuck) {
            LOG.severe(
                    () -> "Observer " + observer + " is stuck: " + (MOST_ABANDONED + 1)
                            + " of its threads hang. It receives nothing more until one of them ends, or Postcall is restarted.");
        }
        stuck = true;
    }

    /** Whether a delivery to it hangs, of this worker or of a former one. */
    synchronized boolean isHanging() {
        return worker.hangs(limit) || abandoned.stream().anyMatch(ObserverWorker::isDelivering);
    }

    /** Whether it hangs and is not replaced any more. */
    boolean isStuck() {
        return stuck;
    }
}

package dev.postcall.publication;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.logging.Logger;

/**
 * Replaces the worker of one observer when it hangs, since a thread cannot be stopped safely. At most
 * {@value #MAX_ABANDONED} hanging workers are replaced, because each occupies a thread of the server; a further hang
 * is reported until one of the threads ends.
 */
final class SupervisedObserver {
    private static final Logger LOG = Logger.getLogger(SupervisedObserver.class.getName());
    static final int MAX_ABANDONED = 3;

    private final String observer;
    private final Duration limit;
    private final Supplier<ObserverWorker> newWorker;

    /** Hanging workers that were replaced. */
    private final List<ObserverWorker> abandoned = new ArrayList<>();

    private volatile ObserverWorker worker;
    private volatile boolean stuck;

    /**
     * @param limit longest duration of a delivery
     * @param newWorker creates a worker for the observer
     */
    SupervisedObserver(String observer, Duration limit, Supplier<ObserverWorker> newWorker) {
        this.observer = observer;
        this.limit = limit;
        this.newWorker = newWorker;
        this.worker = newWorker.get();
    }

    /** As {@link ObserverWorker#wake}. */
    void wake(Executor executor) {
        worker.wake(executor);
    }

    /** Replaces the worker if it hangs. {@link PublicationDispatcher} calls this at each poll. */
    synchronized void check() {
        abandoned.removeIf(former -> !former.isDelivering());
        if (!worker.hangs(limit)) {
            stuck = false;
        } else if (abandoned.size() < MAX_ABANDONED) {
            replace();
        } else {
            reportStuck();
        }
    }

    /** Replaces the worker. The publications of its last claim stay locked until its thread or the server ends. */
    private void replace() {
        LOG.severe(() -> "Observer " + observer + " hangs: one delivery has taken more than " + limit
                + ". Another thread takes over its deliveries.");
        worker.stop();
        abandoned.add(worker);
        worker = newWorker.get();
        stuck = false;
    }

    private void reportStuck() {
        if (!stuck) {
            LOG.severe(
                    () -> "Observer " + observer + " is stuck: " + (MAX_ABANDONED + 1)
                            + " of its threads hang. It receives nothing more until one of them ends, or Postcall is restarted.");
        }
        stuck = true;
    }

    /** Whether a delivery to the observer hangs, in the present or a former worker. */
    synchronized boolean isHanging() {
        return worker.hangs(limit) || abandoned.stream().anyMatch(ObserverWorker::isDelivering);
    }

    /** Whether the worker hangs and cannot be replaced any more. */
    boolean isStuck() {
        return stuck;
    }
}

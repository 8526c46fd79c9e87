package dev.postcall.schedule;

import dev.postcall.problem.Causes;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Does a task again and again, on a thread that others need not wait for: the server's scheduler may have one only, which is
 * used to look at the clock and for nothing else. A task that fails is done again; one that takes longer is not done twice
 * at once. Ends with the bean that it was injected into.
 */
@Dependent
public class Recurrence {
    private static final Logger LOG = Logger.getLogger(Recurrence.class.getName());

    @Resource
    private ManagedScheduledExecutorService clock;

    @Resource
    private ManagedExecutorService executor;

    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean failing;
    private ScheduledFuture<?> ticks;

    /** Does the task now, and from now on whenever this time has gone by. */
    public void begin(Runnable task, Duration interval) {
        ticks = clock.scheduleAtFixedRate(() -> tick(task), 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether it was begun, and the server has not given up on it. */
    public boolean isRunning() {
        return ticks != null && !ticks.isDone();
    }

    @PreDestroy
    void end() {
        if (ticks != null) {
            ticks.cancel(false);
        }
    }

    /** Throws nothing: the server would schedule it no more. */
    private void tick(Runnable task) {
        if (busy.compareAndSet(false, true)) {
            try {
                executor.execute(() -> run(task));
            } catch (RuntimeException | Error e) {
                busy.set(false);
                LOG.log(Level.FINE, () -> "No thread for what recurs: " + Causes.describe(e));
            }
        }
    }

    private void run(Runnable task) {
        try {
            task.run();
            failing = false;
        } catch (RuntimeException | Error e) {
            LOG.log(
                    failing ? Level.FINE : Level.WARNING,
                    () -> "What recurs failed; it is tried again and again: " + Causes.describe(e));
            failing = true;
        } finally {
            busy.set(false);
        }
    }
}

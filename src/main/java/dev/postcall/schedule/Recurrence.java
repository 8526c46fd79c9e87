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
 * Runs a task periodically. The server's scheduler may have a single thread, so it only submits the task to the
 * executor. A task that fails runs again at the next interval; a task that takes longer than the interval does not run
 * concurrently with itself. The repetition ends with the bean into which this object is injected.
 */
@Dependent
public class Recurrence {
    private static final Logger LOG = Logger.getLogger(Recurrence.class.getName());

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Resource
    private ManagedExecutorService executor;

    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean failing;
    private ScheduledFuture<?> ticks;

    /** Runs the task immediately, and then at this interval, until the bean is destroyed. */
    public void start(Runnable task, Duration interval) {
        ticks = scheduler.scheduleAtFixedRate(() -> tick(task), 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether the task was started and the server still schedules it. */
    public boolean isRunning() {
        return ticks != null && !ticks.isDone();
    }

    @PreDestroy
    void stop() {
        if (ticks != null) {
            ticks.cancel(false);
        }
    }

    /** Submits the task. Throws nothing, because the server would not schedule the task again after an exception. */
    private void tick(Runnable task) {
        if (busy.compareAndSet(false, true)) {
            try {
                executor.execute(() -> run(task));
            } catch (RuntimeException | Error e) {
                busy.set(false);
                LOG.log(Level.FINE, () -> "No thread is available for a periodic task: " + Causes.describe(e));
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
                    () -> "A periodic task failed and is retried: " + Causes.describe(e));
            failing = true;
        } finally {
            busy.set(false);
        }
    }
}

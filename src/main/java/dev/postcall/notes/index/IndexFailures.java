package dev.postcall.notes.index;

import dev.postcall.problem.Causes;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.search.engine.reporting.EntityIndexingFailureContext;
import org.hibernate.search.engine.reporting.FailureContext;
import org.hibernate.search.engine.reporting.FailureHandler;

/**
 * Records the failures of an index: those that may be caused by damaged files, and those of the index's own threads.
 * After the latter, Hibernate Search discards all uncommitted changes, of any thread.
 */
final class IndexFailures implements FailureHandler {
    private static final Logger LOG = Logger.getLogger(IndexFailures.class.getName());

    private final AtomicBoolean suspect = new AtomicBoolean();
    private final AtomicLong losses = new AtomicLong();

    /** Number of events that may have discarded uncommitted changes. */
    long losses() {
        return losses.get();
    }

    /** Records that the index was closed; the last commit fails if the disk is full. */
    void recordLoss() {
        losses.incrementAndGet();
    }

    void markSuspect() {
        suspect.set(true);
    }

    /** @return whether damage was suspected since the last call */
    boolean clearSuspect() {
        return suspect.getAndSet(false);
    }

    @Override
    public void handle(FailureContext context) {
        losses.incrementAndGet();
        if (StorageFailures.mayBeDamage(context.throwable())) {
            markSuspect();
        }
        LOG.log(
                Level.WARNING,
                () -> "The notes index failed: "
                        + context.failingOperation().getClass().getSimpleName() + ", "
                        + Causes.describe(context.throwable()));
    }

    @Override
    public void handle(EntityIndexingFailureContext context) {
        handle((FailureContext) context);
    }
}

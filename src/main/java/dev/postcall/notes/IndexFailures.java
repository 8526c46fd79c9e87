package dev.postcall.notes;

import dev.postcall.problem.Causes;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.search.engine.reporting.EntityIndexingFailureContext;
import org.hibernate.search.engine.reporting.FailureContext;
import org.hibernate.search.engine.reporting.FailureHandler;

/**
 * What failed in an index: something that damage would explain, or a failure of the index's own threads, which also makes it
 * forget what is not yet on the disk, whoever wrote it.
 */
final class IndexFailures implements FailureHandler {
    private static final Logger LOG = Logger.getLogger(IndexFailures.class.getName());

    private final AtomicBoolean suspect = new AtomicBoolean();
    private final AtomicLong count = new AtomicLong();

    /** How often the index may have lost what was not committed. */
    long count() {
        return count.get();
    }

    /** Notes that the index is closed: with a full disk its last commit fails. */
    void loseUncommitted() {
        count.incrementAndGet();
    }

    void suspect() {
        suspect.set(true);
    }

    /** @return whether something failed since this was asked last */
    boolean forget() {
        return suspect.getAndSet(false);
    }

    @Override
    public void handle(FailureContext context) {
        count.incrementAndGet();
        if (StorageFailures.explain(context.throwable())) {
            suspect();
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

package dev.postcall.webhooks;

import dev.postcall.problem.Causes;
import dev.postcall.schedule.Recurrence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Holds the quarantine to its limits: looks every hour for what is too old, and for what is too much as soon as a hundredth
 * of the limits came in since it looked last. So no refusal pays for a look at all the others.
 */
@ApplicationScoped
public class QuarantineCare {
    private static final Duration INTERVAL = Duration.ofHours(1);
    private static final Logger LOG = Logger.getLogger(QuarantineCare.class.getName());

    @Inject
    private Recurrence looking;

    @Inject
    private Quarantine quarantine;

    private final QuarantineLimits limits = QuarantineLimits.configured();
    private int addedDeliveries;
    private long addedBytes;

    /** From now on; the schema must be there. */
    public void begin() {
        looking.begin(this::look, INTERVAL);
    }

    /** To be told of what was kept. */
    synchronized void added(List<RefusedDelivery> deliveries) {
        addedDeliveries += deliveries.size();
        addedBytes += deliveries.stream()
                .mapToLong(delivery -> delivery.body().length)
                .sum();
        if (limits.isHundredth(addedDeliveries, addedBytes)) {
            look();
        }
    }

    /** What fails is tried again with the next delivery, or in an hour. */
    private synchronized void look() {
        try {
            limits.firstBeyond(quarantine.newestFirst(), Instant.now()).ifPresent(quarantine::deleteUpTo);
            addedDeliveries = 0;
            addedBytes = 0;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, () -> "The quarantine could not be held to its limits: " + Causes.describe(e));
        }
    }
}

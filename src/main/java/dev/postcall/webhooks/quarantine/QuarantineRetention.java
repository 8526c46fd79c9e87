package dev.postcall.webhooks.quarantine;

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
 * Deletes deliveries from quarantine that exceed its limits: every hour, and whenever a hundredth of the limits was added since
 * the last check, so that not every rejection reads the whole quarantine.
 */
@ApplicationScoped
public class QuarantineRetention {
    private static final Duration INTERVAL = Duration.ofHours(1);
    private static final Logger LOG = Logger.getLogger(QuarantineRetention.class.getName());

    @Inject
    private Recurrence recurrence;

    @Inject
    private Quarantine quarantine;

    private final QuarantineLimits limits = QuarantineLimits.configured();
    private int addedDeliveries;
    private long addedBytes;

    /** Starts the hourly check. Requires the migrated schema. */
    public void start() {
        recurrence.start(this::enforce, INTERVAL);
    }

    /** Records added deliveries, and enforces the limits if there are many. */
    synchronized void recordAdded(List<RejectedDelivery> deliveries) {
        addedDeliveries += deliveries.size();
        addedBytes += deliveries.stream()
                .mapToLong(delivery -> delivery.body().length)
                .sum();
        if (limits.isHundredth(addedDeliveries, addedBytes)) {
            enforce();
        }
    }

    /** Enforces the limits. A failure is retried with the next delivery, or in an hour. */
    private synchronized void enforce() {
        try {
            limits.firstBeyond(quarantine.newestFirst(), Instant.now()).ifPresent(quarantine::deleteUpTo);
            addedDeliveries = 0;
            addedBytes = 0;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, () -> "The limits of the quarantine could not be enforced: " + Causes.describe(e));
        }
    }
}

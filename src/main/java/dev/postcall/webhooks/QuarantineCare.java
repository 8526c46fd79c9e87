package dev.postcall.webhooks;

import dev.postcall.problem.Causes;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Holds the quarantine to its limits: looks every hour for what is too old, and for what is too much as soon as a hundredth
 * of the limits came in since it looked last. So no refusal pays for a look at all the others.
 */
@ApplicationScoped
public class QuarantineCare {
    private static final Logger LOG = Logger.getLogger(QuarantineCare.class.getName());

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Quarantine quarantine;

    private final QuarantineLimits limits = QuarantineLimits.configured();
    private ScheduledFuture<?> looking;
    private int addedDeliveries;
    private long addedBytes;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        looking = executor.scheduleWithFixedDelay(this::look, 1, 60, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        if (looking != null) {
            looking.cancel(false);
        }
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

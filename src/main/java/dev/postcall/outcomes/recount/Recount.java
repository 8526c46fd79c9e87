package dev.postcall.outcomes.recount;

import dev.postcall.schedule.Recurrence;
import dev.postcall.settings.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.logging.Logger;

/**
 * Recounts the statistics in the background when the report zone or their layout changes, and on request. Until the
 * recount is complete, reports use the former statistics and their zone. Nodes share the steps of a recount.
 */
@ApplicationScoped
public class Recount {
    private static final Logger LOG = Logger.getLogger(Recount.class.getName());
    private static final Duration INTERVAL = Duration.ofSeconds(2);

    @Inject
    private RecountSteps steps;

    @Inject
    private Recurrence recurrence;

    private volatile boolean stopped;

    /**
     * Starts a recount if one is needed, and runs recounts in the background from now on. Must be called once, at the
     * start.
     */
    public void start() {
        ZoneId zone = Setting.REPORT_ZONE.zone();
        boolean pending = steps.adopt(zone);
        if (pending) {
            LOG.info(() -> "The statistics are being recounted in the zone " + zone.getId()
                    + "; until then reports show the former statistics");
        }
        recurrence.start(this::run, INTERVAL);
    }

    /** Stops after the present step; the next start continues. */
    public void stop() {
        stopped = true;
    }

    /** Requests a recount of all calls; restarts one that is running. */
    public void request() {
        steps.request();
    }

    private void run() {
        boolean recounted = false;
        while (!stopped && steps.count()) {
            recounted = true;
        }
        if (recounted && !stopped) {
            LOG.info("The recount of the statistics is complete");
        }
        while (!stopped && steps.delete()) {
            // deletes the next rows
        }
    }
}

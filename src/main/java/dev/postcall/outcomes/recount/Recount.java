package dev.postcall.outcomes.recount;

import dev.postcall.schedule.Recurrence;
import dev.postcall.settings.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.logging.Logger;

/**
 * Recounts the statistics in the background when another report zone is configured, when their layout changes, and on
 * request. Until that is done, reports are answered from the former statistics, in their zone. Nodes do the steps of a
 * recount in turns.
 */
@ApplicationScoped
public class Recount {
    private static final Logger LOG = Logger.getLogger(Recount.class.getName());
    private static final Duration INTERVAL = Duration.ofSeconds(2);

    @Inject
    private RecountSteps steps;

    @Inject
    private Recurrence recurrence;

    private volatile boolean ended;

    /** Begins what is to be recounted, and from now on does it in the background; to be called once, at the start. */
    public void begin() {
        ZoneId zone = Setting.REPORT_ZONE.zone();
        if (steps.adopt(zone)) {
            LOG.info(() -> "Statistics are recounted in the zone " + zone.getId()
                    + "; reports show the former ones until then");
        }
        recurrence.begin(this::run, INTERVAL);
    }

    /** Ends after the present step; the next start goes on. */
    public void end() {
        ended = true;
    }

    /** Begins to recount all calls, from the start if that is being done already. */
    public void request() {
        steps.request();
    }

    private void run() {
        boolean recounted = false;
        while (!ended && steps.count()) {
            recounted = true;
        }
        if (recounted && !ended) {
            LOG.info("Statistics are recounted");
        }
        while (!ended && steps.delete()) {
            // the next rows
        }
    }
}

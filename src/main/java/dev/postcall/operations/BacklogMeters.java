package dev.postcall.operations;

import dev.postcall.problem.Causes;
import dev.postcall.publication.Backlog;
import dev.postcall.publication.ObserverBacklogs;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Gauges of the backlogs of the durable observers. The database is read at each scrape, not by the gauges. */
@ApplicationScoped
public class BacklogMeters {
    private static final Logger LOG = Logger.getLogger(BacklogMeters.class.getName());

    @Inject
    private MeterRegistry registry;

    @Inject
    private ObserverBacklogs observerBacklogs;

    private MultiGauge waiting;
    private MultiGauge dead;
    private MultiGauge oldest;

    @PostConstruct
    void register() {
        waiting = MultiGauge.builder("postcall.publications.waiting").register(registry);
        dead = MultiGauge.builder("postcall.publications.dead").register(registry);
        oldest = MultiGauge.builder("postcall.publications.oldest.age")
                .baseUnit("seconds")
                .register(registry);
    }

    /** Reads the backlogs and updates the gauges; removes the gauges if the database is unavailable. */
    void sample() {
        List<Backlog> backlogs = read();
        fill(waiting, backlogs, Backlog::waiting);
        fill(dead, backlogs, Backlog::dead);
        fill(oldest, backlogs, Backlog::oldestAgeSeconds);
    }

    private List<Backlog> read() {
        try {
            return observerBacklogs.all();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, () -> "The backlogs of the observers cannot be read: " + Causes.describe(e));
            return List.of();
        }
    }

    private static void fill(MultiGauge gauge, List<Backlog> backlogs, ToDoubleFunction<Backlog> value) {
        gauge.register(
                backlogs.stream()
                        .map(backlog -> MultiGauge.Row.of(
                                Tags.of("observer", backlog.observer()), () -> value.applyAsDouble(backlog)))
                        .toList(),
                true);
    }
}

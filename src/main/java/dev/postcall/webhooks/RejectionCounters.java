package dev.postcall.webhooks;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts deliveries that were rejected before they were submitted to the intake, by HTTP status. */
@ApplicationScoped
public class RejectionCounters {
    private Map<Integer, Counter> counters = Map.of();

    protected RejectionCounters() {}

    @Inject
    RejectionCounters(MeterRegistry registry) {
        counters = Stream.of(400, 401, 413, 415, 422, 503)
                .collect(Collectors.toMap(
                        Function.identity(),
                        status -> registry.counter("postcall.deliveries.refused", "status", String.valueOf(status))));
    }

    /** Creates the meters at the start: a meter that appears with the first rejection would hide it from rates. */
    void createAtStart(@Observes @Initialized(ApplicationScoped.class) Object application) {
        // the constructor creates the meters
    }

    void count(int status) {
        Counter counter = counters.get(status);
        if (counter != null) {
            counter.increment();
        }
    }
}

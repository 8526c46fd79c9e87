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

/** Counts the deliveries that were refused before anybody tried to store them, by the status that they were refused with. */
@ApplicationScoped
public class Refusals {
    private Map<Integer, Counter> counters = Map.of();

    protected Refusals() {}

    @Inject
    Refusals(MeterRegistry registry) {
        counters = Stream.of(400, 401, 413, 415, 422, 503)
                .collect(Collectors.toMap(
                        Function.identity(),
                        status -> registry.counter("postcall.deliveries.refused", "status", String.valueOf(status))));
    }

    /** A meter that appears with the first refusal would hide it from rates. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        // the meters are made with this bean
    }

    void count(int status) {
        Counter counter = counters.get(status);
        if (counter != null) {
            counter.increment();
        }
    }
}

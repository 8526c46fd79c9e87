package dev.postcall.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Meters of the garbage collector, which tells of each collection by itself. So they are there from a start that succeeded
 * until the stop, and no longer: told of one, a WAR whose classes are gone fails in the midst of the log.
 */
@ApplicationScoped
public class CollectorMeters {
    private final JvmGcMetrics collections = new JvmGcMetrics();

    @Inject
    private MeterRegistry registry;

    public void begin() {
        collections.bindTo(registry);
    }

    public void end() {
        collections.close();
    }
}

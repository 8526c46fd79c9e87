package dev.postcall.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Meters of the garbage collector. The JVM notifies them of each collection, so they are registered after a successful
 * start and removed at the stop: a notification to an undeployed WAR fails and writes a stack trace to the log.
 */
@ApplicationScoped
public class CollectorMeters {
    private final JvmGcMetrics collections = new JvmGcMetrics();

    @Inject
    private MeterRegistry registry;

    /** Registers the meters; called when the start has succeeded. */
    public void register() {
        collections.bindTo(registry);
    }

    /** Ends the notifications; called when the application stops. */
    public void close() {
        collections.close();
    }
}

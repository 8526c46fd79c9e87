package dev.postcall.operations;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** The metrics of this node, for Prometheus. */
@ApplicationScoped
@Path("metrics")
public class MetricsResource {
    private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

    @Inject
    private PrometheusMeterRegistry registry;

    @Inject
    private BacklogMeters backlogs;

    /** Returns all meters in the text format of Prometheus. */
    @GET
    @Produces(PROMETHEUS_TEXT)
    public String scrape() {
        backlogs.sample();
        return registry.scrape();
    }
}

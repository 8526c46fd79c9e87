package dev.postcall.webhooks;

import dev.postcall.accounts.addresses.UnknownAddressMapper;
import dev.postcall.problem.ProblemMapper;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** The JAX-RS application of the webhooks, separate from the API, so that a delivery passes only the filters that it needs. */
@ApplicationPath("webhooks")
public class WebhooksApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                CallWebhooksResource.class, BearerTokenFilter.class, ProblemMapper.class, UnknownAddressMapper.class);
    }

    /**
     * Disables Jersey's WADL, which discloses its version to OPTIONS requests, and its auto-discovery, which would add tracing,
     * MVC and more to each delivery. Other implementations ignore these properties.
     */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true, "jersey.config.disableAutoDiscovery", true);
    }
}

package dev.postcall.webhooks;

import dev.postcall.accounts.addresses.UnknownAddressMapper;
import dev.postcall.problem.ProblemMapper;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** Where the vendor delivers. An application of its own, with nothing in a delivery's way that it does not need. */
@ApplicationPath("webhooks")
public class WebhooksApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                CallWebhooksResource.class, BearerTokenFilter.class, ProblemMapper.class, UnknownAddressMapper.class);
    }

    /**
     * Jersey would describe itself, its version too, to everybody who asks by OPTIONS, and bring tracing, MVC and more into
     * each delivery's way; other servers have no such keys.
     */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true, "jersey.config.disableAutoDiscovery", true);
    }
}

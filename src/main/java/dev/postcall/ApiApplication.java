package dev.postcall;

import dev.postcall.accounts.addresses.UnknownAddressMapper;
import dev.postcall.accounts.tokens.ApiAccessFilter;
import dev.postcall.archive.ArchiveResource;
import dev.postcall.audit.AuditResource;
import dev.postcall.calls.pages.CallsResource;
import dev.postcall.calls.pages.DeliveriesResource;
import dev.postcall.notes.NotesResource;
import dev.postcall.operations.HealthResource;
import dev.postcall.operations.MetricsResource;
import dev.postcall.operations.OpenApiResource;
import dev.postcall.outcomes.OutcomesResource;
import dev.postcall.problem.NumberParameters;
import dev.postcall.problem.ProblemMapper;
import dev.postcall.publication.PublicationsResource;
import dev.postcall.webhooks.quarantine.QuarantineResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/**
 * The JAX-RS application of {@code /api}; lists the resources of all features. The webhooks have an application of their own,
 * {@code WebhooksApplication}.
 */
@ApplicationPath("api")
public class ApiApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                ApiAccessFilter.class,
                ArchiveResource.class,
                AuditResource.class,
                CallsResource.class,
                DeliveriesResource.class,
                HealthResource.class,
                JsonConfiguration.class,
                MetricsResource.class,
                NotesResource.class,
                NumberParameters.class,
                OpenApiResource.class,
                OutcomesResource.class,
                ProblemMapper.class,
                PublicationsResource.class,
                QuarantineResource.class,
                UnknownAddressMapper.class);
    }

    /** Disables Jersey's WADL, which discloses its version to OPTIONS requests. Other implementations ignore the property. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}

package dev.postcall.operations;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** For load balancers and supervisors. */
@ApplicationScoped
@PermitAll
@Path("health")
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {
    @Inject
    private Health health;

    /** Whether the process answers: if not, restart it. */
    @GET
    @Path("live")
    public Health.Report live() {
        return Health.Report.of(List.of());
    }

    /** Whether it can do its work: if not, 503, and send it no requests. */
    @GET
    @Path("ready")
    public Response ready() {
        Health.Report report = health.ready();
        return Response.status(report.takesRequests() ? 200 : 503)
                .entity(report)
                .build();
    }
}

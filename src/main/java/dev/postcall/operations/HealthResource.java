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

/** Health of this node, for load balancers and supervisors. */
@ApplicationScoped
@PermitAll
@Path("health")
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {
    @Inject
    private Health health;

    /**
     * Liveness: answers with 200 as long as the process works. A supervisor restarts a process that does not answer.
     */
    @GET
    @Path("live")
    public Health.Report live() {
        return Health.Report.of(List.of());
    }

    /** Readiness: answers with 503 while this node must not receive requests. */
    @GET
    @Path("ready")
    public Response ready() {
        Health.Report report = health.ready();
        return Response.status(report.acceptsRequests() ? 200 : 503)
                .entity(report)
                .build();
    }
}

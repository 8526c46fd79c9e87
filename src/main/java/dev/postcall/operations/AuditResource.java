package dev.postcall.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Whether statistics and index say what the stored calls say. */
@ApplicationScoped
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
    @Inject
    private Audit audit;

    /** Recomputes both from all calls. */
    @GET
    public AuditReport audit() {
        return audit.run();
    }
}

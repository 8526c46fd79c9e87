package dev.postcall.calls.pages;

import dev.postcall.calls.deliveries.Deliveries;
import dev.postcall.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The bodies of deliveries. */
@ApplicationScoped
@Path("deliveries")
public class DeliveriesResource {
    @Inject
    private Deliveries deliveries;

    /** Returns the exact bytes as a download. A browser must not display them, since the sender may send anything. */
    @GET
    @Path("{id}/body")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Response body(@PathParam("id") long id) {
        byte[] body = deliveries
                .body(id)
                .orElseThrow(
                        () -> Problem.notFound("There is no such delivery.").exception());
        return Response.ok(body, MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"delivery-" + id + ".json\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}

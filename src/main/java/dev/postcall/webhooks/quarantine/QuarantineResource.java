package dev.postcall.webhooks.quarantine;

import dev.postcall.problem.Problem;
import dev.postcall.query.Cursor;
import dev.postcall.query.Page;
import dev.postcall.query.Paging;
import dev.postcall.webhooks.payload.DeliveryBodies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.concurrent.CompletionStage;

/** The API of the quarantine: lists rejected deliveries with their reasons, replays or deletes them. */
@ApplicationScoped
@Path("quarantine")
@Produces(MediaType.APPLICATION_JSON)
public class QuarantineResource {
    @Inject
    private Quarantine quarantine;

    @Inject
    private DeliveryBodies bodies;

    /** Result of a replay, the same as the response of the webhook. */
    public record Replayed(String sid, String result) {}

    /** Lists the entries, newest first. */
    @GET
    public Page<QuarantineEntry> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return quarantine.list(Paging.limit(limit), cursor == null ? null : Cursor.parse(cursor));
    }

    /** Returns the exact bytes. */
    @GET
    @Path("{id}/body")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public byte[] body(@PathParam("id") long id) {
        return quarantine
                .body(id)
                .orElseThrow(() -> Problem.notFound("There is no such delivery in quarantine.")
                        .exception());
    }

    /** Replays the delivery, with the request's body as correction unless it is empty. */
    @POST
    @Path("{id}/replay")
    @Consumes(MediaType.WILDCARD)
    public CompletionStage<Replayed> replay(
            @PathParam("id") long id, @Context HttpHeaders headers, InputStream corrected) {
        return bodies.receive(headers, corrected, body -> quarantine.replay(id, body))
                .thenApply(
                        receipt -> new Replayed(receipt.sid(), receipt.verdict().apiName()));
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") long id) {
        quarantine.delete(id);
    }
}

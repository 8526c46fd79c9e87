package dev.postcall.calls;

import dev.postcall.problem.Problem;
import dev.postcall.settings.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** The stored calls. */
@ApplicationScoped
@Path("calls")
@Produces(MediaType.APPLICATION_JSON)
public class CallsResource {
    @Inject
    private Calls calls;

    /** Newest {@code createdAt} first. */
    @GET
    public Page<CallSummary> list(
            @BeanParam CallQuery query, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return calls.list(
                query.filter(Setting.REPORT_ZONE.zone()),
                Paging.limit(limit),
                cursor == null ? null : Cursor.parse(cursor));
    }

    /** One call, with its transcript in turns. */
    @GET
    @Path("{sid}")
    public CallView call(@PathParam("sid") String sid) {
        return CallView.of(find(sid));
    }

    /** Every delivery of a call, oldest first; there is never a second page. */
    @GET
    @Path("{sid}/deliveries")
    public Page<DeliverySummary> deliveries(@PathParam("sid") String sid) {
        return new Page<>(calls.deliveries(find(sid).sid()), null);
    }

    private Call find(String sid) {
        return calls.find(sid)
                .orElseThrow(() -> Problem.notFound("There is no such call.").exception());
    }
}

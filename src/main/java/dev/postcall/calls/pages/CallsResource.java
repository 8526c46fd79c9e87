package dev.postcall.calls.pages;

import dev.postcall.calls.Call;
import dev.postcall.calls.CallSummary;
import dev.postcall.calls.Calls;
import dev.postcall.calls.deliveries.Deliveries;
import dev.postcall.calls.deliveries.DeliverySummary;
import dev.postcall.problem.Problem;
import dev.postcall.query.Cursor;
import dev.postcall.query.Page;
import dev.postcall.query.Paging;
import dev.postcall.settings.Setting;
import dev.postcall.text.Whitespace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;

/** The stored calls. */
@ApplicationScoped
@Path("calls")
@Produces(MediaType.APPLICATION_JSON)
public class CallsResource {
    @Inject
    private Calls calls;

    @Inject
    private Deliveries deliveries;

    /** Lists calls, newest first. */
    @GET
    public Page<CallSummary> list(
            @BeanParam CallQuery query, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return calls.list(
                query.filter(Setting.REPORT_ZONE.zone()),
                Paging.limit(limit),
                cursor == null ? null : Cursor.parse(cursor));
    }

    /** Returns one call, with its transcript in turns. */
    @GET
    @Path("{sid}")
    public StreamingOutput call(@PathParam("sid") String sid) {
        return new CallJson(find(sid));
    }

    /** Lists the deliveries of a call, oldest first. */
    @GET
    @Path("{sid}/deliveries")
    public Page<DeliverySummary> deliveries(
            @PathParam("sid") String sid, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return deliveries.oldestFirst(
                find(sid).sid(), Paging.limit(limit, Paging.MAX_LIMIT), cursor == null ? null : Cursor.parse(cursor));
    }

    private Call find(String sid) {
        return calls.find(Whitespace.strip(sid))
                .orElseThrow(() -> Problem.notFound("There is no such call.").exception());
    }
}

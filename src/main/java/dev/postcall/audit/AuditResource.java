package dev.postcall.audit;

import dev.postcall.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Audits: comparisons of statistics and index with the stored calls, in the background. */
@ApplicationScoped
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
    private static final Duration MAX_WAIT = Duration.ofMinutes(5);
    private static final Duration CANCEL_WAIT = Duration.ofSeconds(5);
    private static final int ACCEPTED = 202;

    @Inject
    private Audits audits;

    /** Returns the report of the running audit, or of the last one of this node. */
    @GET
    public AuditReport audit() {
        return audits.report();
    }

    /**
     * Starts an audit unless one is running; answers with 202.
     *
     * @param repair whether the audit repairs differences
     * @param wait an ISO 8601 duration of at most five minutes: the request waits until the audit has ended and answers
     *     with 200, or with 202 after this time
     */
    @POST
    public CompletionStage<Response> start(@QueryParam("repair") boolean repair, @QueryParam("wait") String wait) {
        Duration time = duration(wait);
        return audits.start(repair)
                .thenCompose(started ->
                        time.isZero() ? CompletableFuture.completedFuture(started) : audits.awaitEnd(time.toSeconds()))
                .thenApply(report -> Response.status(!time.isZero() && !report.running() ? 200 : ACCEPTED)
                        .entity(report)
                        .build());
    }

    /** Cancels the running audit and answers when it has ended. */
    @DELETE
    public CompletionStage<AuditReport> cancel() {
        audits.cancel();
        return audits.awaitEnd(CANCEL_WAIT.toSeconds());
    }

    private static Duration duration(String wait) {
        if (wait == null) {
            return Duration.ZERO;
        }
        try {
            Duration time = Duration.parse(wait);
            if (!time.isNegative()) {
                return time.compareTo(MAX_WAIT) > 0 ? MAX_WAIT : time;
            }
        } catch (DateTimeException e) {
            throw badWait();
        }
        throw badWait();
    }

    private static RuntimeException badWait() {
        return Problem.badRequest("`wait` must be an ISO 8601 duration such as PT60S.")
                .exception();
    }
}

package dev.postcall.webhooks;

import dev.postcall.calls.CallContent;
import dev.postcall.calls.deliveries.DeliveryKind;
import dev.postcall.calls.deliveries.IncomingDelivery;
import dev.postcall.calls.intake.CallIntake;
import dev.postcall.calls.intake.Receipt;
import dev.postcall.problem.Causes;
import dev.postcall.problem.ProblemException;
import dev.postcall.problem.ProblemResponses;
import dev.postcall.webhooks.payload.DeliveryBodies;
import dev.postcall.webhooks.payload.JsonText;
import dev.postcall.webhooks.payload.PayloadReader;
import dev.postcall.webhooks.quarantine.QuarantineIntake;
import dev.postcall.webhooks.quarantine.RejectedDelivery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The vendor's webhooks. A delivery is answered with 200 only after it is durable. An authenticated delivery without a usable
 * call is put into quarantine.
 */
@ApplicationScoped
@Path("/")
@BearerToken
@Consumes(MediaType.WILDCARD)
public class CallWebhooksResource {
    @Inject
    private DeliveryBodies bodies;

    @Inject
    private CallIntake intake;

    @Inject
    private QuarantineIntake quarantine;

    @Inject
    private RejectionCounters rejectionCounters;

    /** POST_CALL_OUTCOME. */
    @POST
    @Path("post-call-outcome")
    public CompletionStage<Response> outcome(@Context HttpHeaders headers, InputStream body) {
        return receive(DeliveryKind.OUTCOME, headers, body);
    }

    /** POST_CALL_DATA. */
    @POST
    @Path("post-call-data")
    public CompletionStage<Response> data(@Context HttpHeaders headers, InputStream body) {
        return receive(DeliveryKind.DATA, headers, body);
    }

    private CompletionStage<Response> receive(DeliveryKind kind, HttpHeaders headers, InputStream stream) {
        try {
            return bodies.receive(headers, stream, body -> submit(kind, body));
        } catch (ProblemException rejected) {
            rejectionCounters.count(rejected.problem().status());
            throw rejected;
        }
    }

    private CompletionStage<Response> submit(DeliveryKind kind, byte[] body) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        CallContent content;
        try {
            content = PayloadReader.read(body);
        } catch (ProblemException rejected) {
            return quarantine(new RejectedDelivery(kind, now, body, rejected.problem()));
        }
        return intake.submit(new IncomingDelivery(kind, now, body, content))
                .thenApply(CallWebhooksResource::answer)
                .exceptionallyCompose(failure -> quarantineUnstorable(failure, kind, now, body));
    }

    /** Quarantines a delivery that the database rejects; after other failures the sender has to retry. */
    private CompletionStage<Response> quarantineUnstorable(
            Throwable failure, DeliveryKind kind, Instant now, byte[] body) {
        return Causes.find(failure, ProblemException.class)
                .map(ProblemException::problem)
                .filter(problem -> problem.status() == 422)
                .map(problem -> quarantine(new RejectedDelivery(kind, now, body, problem)))
                .orElseGet(() -> CompletableFuture.failedFuture(failure));
    }

    private CompletionStage<Response> quarantine(RejectedDelivery delivery) {
        rejectionCounters.count(delivery.problem().status());
        return quarantine.add(delivery).thenApply(added -> ProblemResponses.of(delivery.problem()));
    }

    private static Response answer(Receipt receipt) {
        String json = "{\"sid\":" + JsonText.quoted(receipt.sid()) + ",\"result\":\""
                + receipt.verdict().apiName() + "\"}";
        return Response.ok(json, MediaType.APPLICATION_JSON_TYPE).build();
    }
}

package dev.postcall.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Builds the response for a {@link Problem}. */
public final class ProblemResponses {
    private static final int RETRY_AFTER_SECONDS = 5;

    private ProblemResponses() {}

    /** Returns the response, with a new correlation id, and with {@code Retry-After} if a retry can succeed. */
    public static Response of(Problem problem) {
        return of(problem, UUID.randomUUID().toString());
    }

    static Response of(Problem problem, String correlationId) {
        Response.ResponseBuilder response = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem.json(correlationId).toString());
        if (problem.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (problem.status() == 503 || problem.status() == 429) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.build();
    }
}

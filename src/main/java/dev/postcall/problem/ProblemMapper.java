package dev.postcall.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Maps every exception of a resource to a problem; logs unexpected exceptions under the correlation id. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

    @Override
    public Response toResponse(Throwable thrown) {
        Optional<ProblemException> expected = Causes.find(thrown, ProblemException.class);
        if (expected.isPresent()) {
            return ProblemResponses.of(expected.get().problem());
        }
        if (thrown instanceof WebApplicationException e) {
            return ProblemResponses.of(Problem.ofStatus(e.getResponse().getStatus()));
        }
        if (Causes.sqlState(thrown).filter(state -> state.startsWith("22")).isPresent()) {
            return ProblemResponses.of(Problem.badRequest("A parameter contains a value that cannot be searched for."));
        }
        if (Causes.find(thrown, RejectedExecutionException.class).isPresent()) {
            return ProblemResponses.of(Problem.unavailable("The server is stopping or overloaded."));
        }
        if (Causes.isUnavailable(thrown)) {
            LOG.log(Level.WARNING, () -> "The database is unavailable: " + Causes.describe(thrown));
            return ProblemResponses.of(Problem.unavailable("The database is unavailable; try again."));
        }
        String correlationId = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, "Unexpected failure " + correlationId + ": " + Causes.describe(thrown));
        return ProblemResponses.of(Problem.unexpected(), correlationId);
    }
}

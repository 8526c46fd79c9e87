package dev.postcall.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Answers every exception of a resource as a problem; what was not foreseen is logged under the correlation id. */
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

    @Override
    public Response toResponse(Throwable thrown) {
        Optional<ProblemException> foreseen = Causes.find(thrown, ProblemException.class);
        if (foreseen.isPresent()) {
            return ProblemResponses.of(foreseen.get().problem());
        }
        if (thrown instanceof WebApplicationException refused) {
            return ProblemResponses.of(Problem.ofStatus(refused.getResponse().getStatus()));
        }
        if (Causes.sqlState(thrown).filter(state -> state.startsWith("22")).isPresent()) {
            return ProblemResponses.of(Problem.badRequest("A parameter holds a value that cannot be looked for."));
        }
        if (Causes.find(thrown, RejectedExecutionException.class).isPresent()) {
            return ProblemResponses.of(Problem.unavailable("The server is stopping, or has too much to do."));
        }
        if (Causes.isUnavailable(thrown)) {
            LOG.log(Level.WARNING, () -> "The database could not be used: " + Causes.describe(thrown));
            return ProblemResponses.of(Problem.unavailable("The database cannot be used; try again."));
        }
        String correlationId = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, "Unexpected failure " + correlationId + ": " + Causes.describe(thrown));
        return ProblemResponses.of(Problem.unexpected(), correlationId);
    }
}

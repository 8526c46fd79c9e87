package dev.postcall.accounts.addresses;

import dev.postcall.problem.Causes;
import dev.postcall.problem.Problem;
import dev.postcall.problem.ProblemException;
import dev.postcall.problem.ProblemResponses;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/** Maps client errors of JAX-RS to problems, and records unknown addresses below {@code /webhooks} and {@code /api}. */
@Provider
@Dependent
public class UnknownAddressMapper implements ExceptionMapper<ClientErrorException> {
    @Inject
    private UnknownAddresses unknown;

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(ClientErrorException e) {
        // RESTEasy wraps the problem of a parameter converter into a 404
        Optional<ProblemException> expected = Causes.find(e, ProblemException.class);
        if (expected.isPresent()) {
            return ProblemResponses.of(expected.get().problem());
        }
        int status = e.getResponse().getStatus();
        return ProblemResponses.of(status == 404 || status == 405 ? missing(status) : Problem.ofStatus(status));
    }

    private Problem missing(int status) {
        String suggestion = unknown.recordRejection(request);
        return status == 404
                ? Problem.notFound("There is no such address. Probably meant: " + suggestion + ".")
                : Problem.methodNotAllowed("The address does not support this method.");
    }
}

package dev.postcall.accounts.addresses;

import dev.postcall.problem.Problem;
import dev.postcall.problem.ProblemResponses;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Maps client errors of JAX-RS to problems, and records unknown addresses below {@code /webhooks} and {@code /api}. */
public class UnknownAddressMapper implements ExceptionMapper<ClientErrorException> {
    @Inject
    private UnknownAddresses unknown;

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(ClientErrorException e) {
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

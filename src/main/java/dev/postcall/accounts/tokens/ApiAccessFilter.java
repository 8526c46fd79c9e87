package dev.postcall.accounts.tokens;

import dev.postcall.problem.Problem;
import dev.postcall.problem.ProblemResponses;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.Set;

/**
 * Guards {@code /api}: a token opens all of it; a signed-in person's session only reads, so that no foreign page can do
 * anything in their name. What is marked {@link PermitAll} is open.
 */
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class ApiAccessFilter implements ContainerRequestFilter {
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    @Inject
    private AccessTokens tokens;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!isOpen()) {
            refusal(request).map(ProblemResponses::of).ifPresent(request::abortWith);
        }
    }

    private boolean isOpen() {
        return resource.getResourceMethod().isAnnotationPresent(PermitAll.class)
                || resource.getResourceClass().isAnnotationPresent(PermitAll.class);
    }

    private Optional<Problem> refusal(ContainerRequestContext request) {
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return BearerTokens.in(authorization).filter(tokens::opensApi).isPresent()
                    ? Optional.empty()
                    : Optional.of(Problem.unauthorized("The API does not know this token."));
        }
        if (request.getSecurityContext().getUserPrincipal() == null) {
            return Optional.of(
                    Problem.unauthorized("The API needs a bearer token in the Authorization header, or a session."));
        }
        return READING.contains(request.getMethod())
                ? Optional.empty()
                : Optional.of(Problem.forbidden("A session only reads; use an API token."));
    }
}

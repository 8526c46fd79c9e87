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
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.Set;

/**
 * Rejects unauthorized requests to {@code /api}. A token allows all requests; a signed-in person's session allows reading only,
 * so that pages of other sites cannot change anything in that person's name. {@link PermitAll} marks public resources.
 */
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
@Provider
public class ApiAccessFilter implements ContainerRequestFilter {
    private static final Set<String> READ_METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    @Inject
    private AccessTokens tokens;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!isPublic()) {
            rejection(request).map(ProblemResponses::of).ifPresent(request::abortWith);
        }
    }

    private boolean isPublic() {
        return resource.getResourceMethod().isAnnotationPresent(PermitAll.class)
                || resource.getResourceClass().isAnnotationPresent(PermitAll.class);
    }

    private Optional<Problem> rejection(ContainerRequestContext request) {
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return BearerTokens.fromHeader(authorization)
                            .filter(tokens::isApiToken)
                            .isPresent()
                    ? Optional.empty()
                    : Optional.of(Problem.unauthorized("The token is not valid for the API."));
        }
        if (request.getSecurityContext().getUserPrincipal() == null) {
            return Optional.of(
                    Problem.unauthorized("The API needs a bearer token in the Authorization header, or a session."));
        }
        return READ_METHODS.contains(request.getMethod())
                ? Optional.empty()
                : Optional.of(Problem.forbidden("A session allows reading only; use an API token."));
    }
}

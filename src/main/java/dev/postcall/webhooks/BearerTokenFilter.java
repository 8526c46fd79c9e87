package dev.postcall.webhooks;

import dev.postcall.accounts.tokens.AccessTokens;
import dev.postcall.accounts.tokens.BearerTokens;
import dev.postcall.problem.Problem;
import dev.postcall.problem.ProblemResponses;
import dev.postcall.settings.Setting;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Rejects requests without a valid webhook token, before their body is read. */
@BearerToken
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
@Provider
public class BearerTokenFilter implements ContainerRequestFilter {
    @Inject
    private AccessTokens tokens;

    @Inject
    private RejectionCounters rejectionCounters;

    private final boolean open = Setting.WEBHOOK_OPEN.flag();

    @Override
    public void filter(ContainerRequestContext request) {
        if (open) {
            return;
        }
        boolean known = BearerTokens.fromHeader(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .filter(tokens::isWebhookToken)
                .isPresent();
        if (!known) {
            rejectionCounters.count(401);
            request.abortWith(ProblemResponses.of(
                    Problem.unauthorized("The webhook needs its bearer token in the Authorization header.")));
        }
    }
}

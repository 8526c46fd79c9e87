package dev.postcall.accounts.addresses;

import dev.postcall.accounts.tokens.AccessTokens;
import dev.postcall.accounts.tokens.BearerTokens;
import dev.postcall.http.PageRequests;
import dev.postcall.pages.PageAddresses;
import dev.postcall.problem.Problem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;

/**
 * Rejects requests of programs to unknown addresses, counts them, and keeps the latest of this node for the deliveries page.
 * A redirect to the sign-in page would look like success to such a client, and the call would be lost.
 */
@Named
@ApplicationScoped
public class UnknownAddresses {
    private static final int MAX_METHOD_LENGTH = 10;

    private final LatestAddresses latest = new LatestAddresses();
    private AccessTokens tokens;
    private Counter counter;

    protected UnknownAddresses() {}

    @Inject
    UnknownAddresses(AccessTokens tokens, MeterRegistry registry) {
        this.tokens = tokens;
        this.counter = registry.counter("postcall.requests.unknown.address");
    }

    /** The latest unknown addresses that were requested from this node since its start. */
    public List<UnknownAddress> getLatest() {
        return latest.list();
    }

    /** Answers with 405 if the address is a page, else with 404, and records the address. */
    public void reject(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String suggestion = recordRejection(request);
        boolean page = PageAddresses.isPage(request) && !PageRequests.isReadOnly(request);
        String detail = (page ? "This is a page for browsers." : "There is no such address.") + " Probably meant: "
                + suggestion + ". Deliveries go to /webhooks/post-call-outcome and /webhooks/post-call-data.";
        if (page) {
            response.setHeader("Allow", "GET, HEAD");
        }
        answer(page ? Problem.methodNotAllowed(detail) : Problem.notFound(detail), response);
    }

    /** Counts a rejected request, and returns the address that the client probably meant. */
    String recordRejection(HttpServletRequest request) {
        counter.increment();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String method = request.getMethod().length() > MAX_METHOD_LENGTH
                ? request.getMethod().substring(0, MAX_METHOD_LENGTH)
                : request.getMethod();
        latest.add(method, path, hasKnownToken(request), Instant.now());
        return AddressGuess.of(method, AddressGuess.shortened(path));
    }

    private boolean hasKnownToken(HttpServletRequest request) {
        return BearerTokens.fromHeader(request.getHeader("Authorization"))
                .filter(token -> tokens.isWebhookToken(token) || tokens.isApiToken(token))
                .isPresent();
    }

    private static void answer(Problem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        // closed, because Undertow replaces an open answer of an authentication module by its error page
        try (PrintWriter writer = response.getWriter()) {
            writer.print(problem.text());
        }
    }
}

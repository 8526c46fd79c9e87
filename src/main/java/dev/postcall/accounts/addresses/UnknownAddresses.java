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
import java.time.Instant;
import java.util.List;

/**
 * Refuses the requests of programs for addresses that do not exist, counts them, and keeps the latest of this node for the
 * page of deliveries. A client that was led to the sign-in would take its page for a success, and the call would be lost.
 */
@Named
@ApplicationScoped
public class UnknownAddresses {
    private static final int LONGEST_METHOD = 10;

    private final LatestAddresses latest = new LatestAddresses();
    private AccessTokens tokens;
    private Counter counter;

    protected UnknownAddresses() {}

    @Inject
    UnknownAddresses(AccessTokens tokens, MeterRegistry registry) {
        this.tokens = tokens;
        this.counter = registry.counter("postcall.requests.unknown.address");
    }

    /** Those that were asked for last, at this node, since its start. */
    public List<UnknownAddress> getLatest() {
        return latest.list();
    }

    /** Answers with 405 where the address is a page, else with 404, and remembers the address. */
    public void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String meant = remember(request);
        boolean page = PageAddresses.isPage(request) && !PageRequests.isReading(request);
        String detail = (page ? "This is a page, for people." : "There is no such address.") + " Probably meant: "
                + meant + ". Deliveries go to /webhooks/post-call-outcome and /webhooks/post-call-data.";
        if (page) {
            response.setHeader("Allow", "GET, HEAD");
        }
        answer(page ? Problem.methodNotAllowed(detail) : Problem.notFound(detail), response);
    }

    /** Counts a refused request, and returns the address that was probably meant. */
    String remember(HttpServletRequest request) {
        counter.increment();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String method = request.getMethod().length() > LONGEST_METHOD
                ? request.getMethod().substring(0, LONGEST_METHOD)
                : request.getMethod();
        latest.add(method, path, hasKnownToken(request), Instant.now());
        return AddressGuess.of(method, AddressGuess.shortened(path));
    }

    private boolean hasKnownToken(HttpServletRequest request) {
        return BearerTokens.in(request.getHeader("Authorization"))
                .filter(token -> tokens.opensWebhook(token) || tokens.opensApi(token))
                .isPresent();
    }

    private static void answer(Problem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().print(problem.text());
    }
}

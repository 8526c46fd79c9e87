package dev.postcall.http;

import dev.postcall.problem.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Limits how many requests of pages and of the API run concurrently: reports, searches, lists and changes. Each uses at most one
 * database connection, so the pool always has connections for the intake and the observers, and the processors have capacity
 * for them. Requests over the limit wait for a few seconds, and are then rejected with 503 and {@code Retry-After}. The limit
 * does not apply to deliveries, health, metrics, sign-in and static files, nor to work that continues in the background.
 */
public class ReaderLimitFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final Pattern UNLIMITED = Pattern.compile(
            "/(webhooks|api/health|api/metrics|api/openapi\\.yaml|jakarta\\.faces\\.resource|resources|login|logout|favicon"
                    + "|robots\\.txt).*",
            Pattern.DOTALL);
    private static final int MIN_RUNNING = 2;
    private static final int MAX_RUNNING = 16;

    /** Of the server's 200 request threads. */
    private static final int MAX_WAITING = 64;

    /** Leaves time for the request itself, which the server interrupts after ten seconds. */
    private static final Duration MAX_WAIT = Duration.ofSeconds(4);

    private static final String RETRY_AFTER_SECONDS = "5";

    private final transient ConcurrencyLimit limit = new ConcurrencyLimit(
            Math.max(MIN_RUNNING, Math.min(MAX_RUNNING, Runtime.getRuntime().availableProcessors())),
            MAX_WAITING,
            MAX_WAIT);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isLimited(request)) {
            chain.doFilter(request, response);
        } else if (limit.acquire()) {
            try {
                chain.doFilter(request, response);
            } finally {
                limit.release();
            }
        } else {
            reject(request, response);
        }
    }

    private static boolean isLimited(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !UNLIMITED.matcher(path).matches();
    }

    private static void reject(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        if (ApiPaths.isApiRequest(request)) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setContentType(Problem.MEDIA_TYPE);
            response.setCharacterEncoding("UTF-8");
            response.getWriter()
                    .print(Problem.unavailable("Too many requests are running; try again.")
                            .text());
        } else {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}

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
 * Bounds how many requests of pages and of the API run at the same time: reports, searches, lists, and what people and programs
 * change. Each holds one connection at a time, so that the intake and the observers always find one in the pool, and a share
 * of the processors. Requests over the bound wait for a few seconds, and are then answered with 503 and {@code Retry-After}.
 * Deliveries, health, metrics, sign-in and files never wait here. A request that goes on in the background has ended here.
 */
public class ReaderLimitFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final Pattern UNLIMITED = Pattern.compile(
            "/(webhooks|api/health|api/metrics|api/openapi\\.yaml|jakarta\\.faces\\.resource|resources|login|logout|favicon"
                    + "|robots\\.txt).*",
            Pattern.DOTALL);
    private static final int FEWEST = 2;
    private static final int MOST = 16;

    /** Of the server's 200 request threads. */
    private static final int WAITING = 64;

    /** The server interrupts a request after ten seconds: the rest is for its work. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final String RETRY_AFTER_SECONDS = "5";

    private final transient ConcurrencyLimit limit = new ConcurrencyLimit(
            Math.max(FEWEST, Math.min(MOST, Runtime.getRuntime().availableProcessors())), WAITING, PATIENCE);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isLimited(request)) {
            chain.doFilter(request, response);
        } else if (limit.begin()) {
            try {
                chain.doFilter(request, response);
            } finally {
                limit.end();
            }
        } else {
            refuse(request, response);
        }
    }

    private static boolean isLimited(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !UNLIMITED.matcher(path).matches();
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        if (ApiPaths.isApiRequest(request)) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setContentType(Problem.MEDIA_TYPE);
            response.setCharacterEncoding("UTF-8");
            response.getWriter()
                    .print(Problem.unavailable("Too many others read at the moment; try again.")
                            .text());
        } else {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}

package dev.postcall.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Distinguishes requests of programs, which are answered with JSON, from those of browsers. */
public final class ApiPaths {
    private static final Set<String> BROWSER_METHODS = Set.of("GET", "HEAD", "POST");
    private static final String BEARER = "Bearer ";

    private ApiPaths() {}

    /**
     * Whether a program sent the request: it goes to {@code /api} or {@code /webhooks} (also while its error is being
     * reported), has a bearer token, or a method that browsers do not use. A reverse proxy may add credentials other than
     * bearer tokens to the requests of browsers.
     */
    public static boolean isApiRequest(HttpServletRequest request) {
        return includes(request) || !BROWSER_METHODS.contains(request.getMethod()) || hasBearerToken(request);
    }

    /** Whether the request goes to {@code /api} or {@code /webhooks}. */
    public static boolean includes(HttpServletRequest request) {
        String path = path(request);
        return isBelow("/webhooks", path) || isBelow("/api", path);
    }

    private static boolean isBelow(String root, String path) {
        return path.startsWith(root) && (path.length() == root.length() || path.charAt(root.length()) == '/');
    }

    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String uri = failed == null ? request.getRequestURI() : failed.toString();
        return uri.substring(request.getContextPath().length());
    }

    private static boolean hasBearerToken(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }
}

package dev.postcall.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Tells the requests of machines from those of people. */
final class Machines {
    private static final Set<String> OF_BROWSERS = Set.of("GET", "HEAD", "POST");
    private static final String BEARER = "Bearer ";

    private Machines() {}

    /**
     * Whether a machine asked: at {@code /api} or {@code /webhooks}, also where an error is being told of; with a bearer
     * token; or by a method that browsers do not use. Reverse proxies may add other credentials than bearer tokens to the
     * requests of people.
     */
    static boolean ask(HttpServletRequest request) {
        return isEntrance(request) || !OF_BROWSERS.contains(request.getMethod()) || hasBearerToken(request);
    }

    /** Whether it goes to {@code /api} or {@code /webhooks}. */
    static boolean isEntrance(HttpServletRequest request) {
        String path = path(request);
        return isBelow("/webhooks", path) || isBelow("/api", path);
    }

    private static boolean isBelow(String entrance, String path) {
        return path.startsWith(entrance)
                && (path.length() == entrance.length() || path.charAt(entrance.length()) == '/');
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

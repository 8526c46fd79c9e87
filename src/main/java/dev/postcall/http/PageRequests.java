package dev.postcall.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;

/** Tells the requests of people's browsers from those of programs. */
public final class PageRequests {
    private static final String VIEW_STATE = "jakarta.faces.ViewState";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Set<String> OPENING = Set.of("GET", "HEAD");

    private PageRequests() {}

    /** Whether somebody opens a page. Only such requests may be led to the sign-in. */
    public static boolean isVisit(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return OPENING.contains(request.getMethod())
                && !ApiPaths.isApiRequest(request)
                && (accepted == null || accepted.contains("*/*") || acceptsHtml(accepted));
    }

    /** Whether a browser sent a form. */
    public static boolean isForm(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return request.getMethod().equals("POST")
                && !ApiPaths.isApiRequest(request)
                && hasFormType(request)
                && accepted != null
                && acceptsHtml(accepted);
    }

    private static boolean acceptsHtml(String accepted) {
        return accepted.toLowerCase(Locale.ROOT).contains("text/html");
    }

    private static boolean hasFormType(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.regionMatches(true, 0, FORM, 0, FORM.length());
    }

    /** Whether it is a form of a page of ours. Reads the body of a form, and of nothing else. */
    public static boolean isPostback(HttpServletRequest request) {
        return request.getMethod().equals("POST") && hasFormType(request) && request.getParameter(VIEW_STATE) != null;
    }

    /** Whether it goes to the page of the sign-in. */
    public static boolean isSignIn(HttpServletRequest request) {
        return path(request).equals("/login");
    }

    /** Whether it goes to the sign-out. */
    public static boolean isSignOut(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && path(request).equals("/logout")
                && hasFormType(request)
                && !ApiPaths.isApiRequest(request);
    }

    /** Whether it goes to {@code /api} or {@code /webhooks}, which answer for themselves. */
    public static boolean isForResources(HttpServletRequest request) {
        return ApiPaths.contain(request);
    }

    /** Whether it only reads. */
    public static boolean isReading(HttpServletRequest request) {
        return OPENING.contains(request.getMethod());
    }

    /** The path below the context root, as it was sent: servers put a welcome file into the decoded one. */
    public static String rawPath(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** The path below the context root, decoded. */
    public static String path(HttpServletRequest request) {
        String info = request.getPathInfo() == null ? "" : request.getPathInfo();
        return request.getServletPath() + info;
    }
}

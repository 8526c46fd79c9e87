package dev.postcall.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;

/** Classifies requests of browsers; {@link ApiPaths} recognizes those of programs. */
public final class PageRequests {
    private static final String VIEW_STATE = "jakarta.faces.ViewState";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD");

    private PageRequests() {}

    /** Whether a browser opens a page. Only such requests may be redirected to the sign-in page. */
    public static boolean isPageView(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return SAFE_METHODS.contains(request.getMethod())
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

    /** Whether the request is a postback of a Faces form. Reads the body of forms only. */
    public static boolean isPostback(HttpServletRequest request) {
        return request.getMethod().equals("POST") && hasFormType(request) && request.getParameter(VIEW_STATE) != null;
    }

    /** Whether the request goes to the sign-in page. */
    public static boolean isSignIn(HttpServletRequest request) {
        return path(request).equals("/login");
    }

    /** Whether the request is a sign-out. */
    public static boolean isSignOut(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && path(request).equals("/logout")
                && hasFormType(request)
                && !ApiPaths.isApiRequest(request);
    }

    /**
     * Whether the request goes to {@code /api} or {@code /webhooks}, which have their own authentication and errors. Programs
     * also send requests to other addresses, see {@link ApiPaths#isApiRequest}.
     */
    public static boolean isForApi(HttpServletRequest request) {
        return ApiPaths.includes(request);
    }

    /** Whether the method is GET or HEAD. */
    public static boolean isReadOnly(HttpServletRequest request) {
        return SAFE_METHODS.contains(request.getMethod());
    }

    /** The raw path below the context root; servers may insert a welcome file into the decoded path. */
    public static String rawPath(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** The path below the context root, decoded. */
    public static String path(HttpServletRequest request) {
        String info = request.getPathInfo() == null ? "" : request.getPathInfo();
        return request.getServletPath() + info;
    }
}

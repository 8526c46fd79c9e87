package dev.postcall.pages;

import dev.postcall.http.PageRequests;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.MalformedURLException;
import java.util.regex.Pattern;

/** The addresses of the pages: {@code /}, {@code /calls/} with the sid of a call, and the names of the views. */
public final class PageAddresses {
    private static final Pattern NAME = Pattern.compile("/[a-z]{1,40}");
    private static final String CALLS = "/calls/";

    private PageAddresses() {}

    /** Whether the request's address is the address of a page, below any context root. */
    public static boolean isPage(HttpServletRequest request) {
        String path = PageRequests.rawPath(request);
        return path.isEmpty()
                || path.equals("/")
                || path.startsWith(CALLS) && path.length() > CALLS.length()
                || isView(request.getServletContext(), path);
    }

    /**
     * Whether the WAR has a view for this path.
     *
     * @param path begins with a slash
     */
    static boolean isView(ServletContext context, String path) {
        try {
            return NAME.matcher(path).matches() && context.getResource(path + ".xhtml") != null;
        } catch (MalformedURLException e) {
            return false;
        }
    }
}

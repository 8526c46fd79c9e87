package dev.postcall.pages;

import dev.postcall.http.ApiPaths;
import dev.postcall.http.PageRequests;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Forwards {@code /calls/{sid}} and {@code /calls?sid=} to the page of the call, and redirects page addresses with a trailing
 * slash. Rejects GET requests that would run an action of a page, because a link on another site could send them in a
 * signed-in person's name.
 */
public class PageFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final String VIEW_STATE = "jakarta.faces.ViewState";
    private static final String CALL_VIEW = "/call.xhtml";
    private static final String CALLS = "/calls";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (ApiPaths.includes(request)) {
            chain.doFilter(request, response);
            return;
        }
        if (isActionByGet(request)) {
            PlainTextError.send(response, HttpServletResponse.SC_BAD_REQUEST);
        } else {
            dispatch(request, response, chain);
        }
    }

    private static void dispatch(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<String> sid = sid(request, PageRequests.path(request));
        if (isPageWithSlash(request)) {
            redirect(request, response);
        } else if (sid.isPresent()) {
            request.setAttribute("sid", sid.get());
            request.getRequestDispatcher(CALL_VIEW).forward(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isActionByGet(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                && request.getQueryString() != null
                && request.getParameter(VIEW_STATE) != null;
    }

    private static boolean isPageWithSlash(HttpServletRequest request) {
        String path = PageRequests.rawPath(request);
        return PageRequests.isReadOnly(request)
                && path.length() > 1
                && path.endsWith("/")
                && PageAddresses.isView(request.getServletContext(), path.substring(0, path.length() - 1));
    }

    private static void redirect(HttpServletRequest request, HttpServletResponse response) {
        String path = PageRequests.rawPath(request);
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", request.getContextPath() + path.substring(0, path.length() - 1) + query);
    }

    private static Optional<String> sid(HttpServletRequest request, String path) {
        if (path.equals(CALLS)) {
            return Optional.ofNullable(request.getParameter("sid"));
        }
        return path.startsWith(CALLS + "/") && path.length() > CALLS.length() + 1
                ? Optional.of(path.substring(CALLS.length() + 1))
                : Optional.empty();
    }
}

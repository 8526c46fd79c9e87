package dev.postcall.pages;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Leads {@code /calls/{sid}} and {@code /calls?sid=} to the single call's page, and refuses what would run a page's action
 * by GET: a link on a foreign page could do that in a signed-in person's name.
 */
@WebFilter(urlPatterns = "/*", dispatcherTypes = DispatcherType.REQUEST, asyncSupported = true)
public class PageFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final String VIEW_STATE = "jakarta.faces.ViewState";
    /** Faces tells an error page from a postback by its message. */
    private static final String REFUSED = "Refused";

    private static final String CALL_VIEW = "/call.xhtml";
    private static final String CALLS = "/calls";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!request.getMethod().equals("POST")
                && request.getQueryString() != null
                && request.getParameter(VIEW_STATE) != null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, REFUSED);
            return;
        }
        Optional<String> sid = sid(request);
        if (sid.isPresent()) {
            request.setAttribute("sid", sid.get());
            request.getRequestDispatcher(CALL_VIEW).forward(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Optional<String> sid(HttpServletRequest request) {
        String info = request.getPathInfo() == null ? "" : request.getPathInfo();
        String path = request.getServletPath() + info;
        if (path.equals(CALLS)) {
            return Optional.ofNullable(request.getParameter("sid"));
        }
        return path.startsWith(CALLS + "/") && path.length() > CALLS.length() + 1
                ? Optional.of(path.substring(CALLS.length() + 1))
                : Optional.empty();
    }
}

package dev.postcall.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Leads {@code /calls/{sid}} and {@code /calls?sid=} to the single call's page, and refuses what would run a page's action
 * by GET: a link on a foreign page could do that in a signed-in person's name. U+0000, which no database looks for, and uploads
 * are refused too.
 */
public class PageFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final String VIEW_STATE = "jakarta.faces.ViewState";
    private static final String CALL_VIEW = "/call.xhtml";
    private static final String CALLS = "/calls";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isOdd(request)) {
            refuse(response);
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

    private static boolean isOdd(HttpServletRequest request) {
        if (request.getMethod().equals("POST")) {
            return !Machines.ask(request) && isUpload(request);
        }
        return request.getQueryString() != null
                && (request.getParameter(VIEW_STATE) != null
                        || request.getQueryString().contains("%00"));
    }

    /** No page asks for a file, and the server fails at a malformed one. */
    private static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    /** In plain text: to a page of Faces this would be a postback as well. */
    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println(Messages.text("errorRefused"));
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

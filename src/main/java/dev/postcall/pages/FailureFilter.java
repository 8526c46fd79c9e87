package dev.postcall.pages;

import dev.postcall.problem.Causes;
import jakarta.enterprise.context.NonexistentConversationException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Maps exceptions of pages to a status that has an error page. Without it, the server would log the exceptions with their
 * messages, and messages of databases quote personal data.
 */
public class FailureFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = Logger.getLogger(FailureFilter.class.getName());

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | FileNotFoundException | RuntimeException e) {
            int status = status(e);
            if (!response.isCommitted()) {
                response.sendError(status, "Failed");
            }
        }
    }

    private static int status(Exception thrown) {
        if (Causes.find(thrown, ViewExpiredException.class).isPresent()) {
            return HttpServletResponse.SC_CONFLICT;
        }
        // Open Liberty throws it for an address that has no file
        if (Causes.find(thrown, FileNotFoundException.class).isPresent()) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        if (Causes.find(thrown, NonexistentConversationException.class).isPresent()) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        if (Causes.sqlState(thrown).filter(state -> state.startsWith("22")).isPresent()) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        LOG.log(Level.WARNING, () -> "A page failed: " + Causes.describe(thrown));
        return Causes.isUnavailable(thrown)
                ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
                : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}

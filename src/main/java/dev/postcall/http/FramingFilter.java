package dev.postcall.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Rejects requests whose framing {@link FramingListener} found to be ambiguous, and closes their connection, so that a request
 * smuggled behind them is never handled. The connection of a chunked request is closed too, after its answer. The filter is
 * declared in {@code web.xml}, because the order of the filters matters.
 */
public class FramingFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        FramingListener.Framing framing = FramingListener.of(request);
        if (framing != FramingListener.Framing.UNAMBIGUOUS) {
            response.setHeader("Connection", "close");
        }
        switch (framing) {
            case UNAMBIGUOUS, CHUNKED -> chain.doFilter(request, response);
            case AMBIGUOUS -> response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            // without an error page: the client already has the last response of this connection
            case ON_ENDED_CONNECTION -> response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}

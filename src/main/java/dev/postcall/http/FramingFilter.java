package dev.postcall.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Refuses what {@link FramingListener} finds, and ends its connection: a second request hidden in it is never heard. */
public class FramingFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        FramingListener.Framing framing = FramingListener.of(request);
        if (framing != FramingListener.Framing.CLEAR) {
            response.setHeader("Connection", "close");
        }
        switch (framing) {
            case CLEAR, CHUNKED -> chain.doFilter(request, response);
            case UNCLEAR -> response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            // its sender has got the last answer
            case UNHEARD -> response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}

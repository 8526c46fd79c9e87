package dev.postcall.webhooks;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * There is none here: whatever is said of the body, or asked of the answer, both are JSON. The platform would refuse a
 * delivery for a header that it cannot read, before anybody could keep it.
 */
@WebFilter(urlPatterns = "/webhooks/*", asyncSupported = true)
public class ContentNegotiation extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final List<String> HIDDEN = List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.ACCEPT);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(new WithoutHidden(request), response);
    }

    private static boolean isHidden(String header) {
        return HIDDEN.stream().anyMatch(header::equalsIgnoreCase);
    }

    private static final class WithoutHidden extends HttpServletRequestWrapper {
        WithoutHidden(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getContentType() {
            return null;
        }

        @Override
        public String getHeader(String name) {
            return isHidden(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return isHidden(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                    .filter(name -> !isHidden(name))
                    .toList());
        }
    }
}

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
 * Hides Content-Type and Accept from the webhooks, because request and response are always JSON. Otherwise JAX-RS would reject a delivery with an invalid header before it is stored.
 */
@WebFilter(urlPatterns = "/webhooks/*", asyncSupported = true)
public class IgnoredHeadersFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final List<String> IGNORED = List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.ACCEPT);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(new WithoutIgnoredHeaders(request), response);
    }

    private static boolean isIgnored(String header) {
        return IGNORED.stream().anyMatch(header::equalsIgnoreCase);
    }

    private static final class WithoutIgnoredHeaders extends HttpServletRequestWrapper {
        WithoutIgnoredHeaders(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getContentType() {
            return null;
        }

        @Override
        public String getHeader(String name) {
            return isIgnored(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return isIgnored(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                    .filter(name -> !isIgnored(name))
                    .toList());
        }
    }
}

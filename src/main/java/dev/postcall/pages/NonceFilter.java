package dev.postcall.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Gives a postback a nonce of its own where it brings none, or what is none. PrimeFaces takes it from a field that only its script adds, and
 * fails without; plain forms, and error pages after them, have no such script.
 */
public class NonceFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final String NONCE = "primefaces.nonce";
    private static final Pattern OURS = Pattern.compile("[A-Za-z0-9+/]{20,100}={0,2}");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String brought = request.getParameter(NONCE);
        boolean usable = brought != null && OURS.matcher(brought).matches();
        chain.doFilter(usable ? request : new WithNonce(request), response);
    }

    private static final class WithNonce extends HttpServletRequestWrapper {
        private final String nonce =
                Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));

        WithNonce(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getParameter(String name) {
            return NONCE.equals(name) ? nonce : super.getParameter(name);
        }
    }
}

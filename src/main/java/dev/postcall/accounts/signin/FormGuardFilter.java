package dev.postcall.accounts.signin;

import dev.postcall.accounts.addresses.UnknownAddresses;
import dev.postcall.http.PageRequests;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Rejects forms that this application's pages did not send (cross-site request forgery). A form needs the token of its session;
 * the sign-in form, which has no session, must not come from another site. Requests that neither read nor send a form are
 * rejected by {@link UnknownAddresses}.
 */
public class FormGuardFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Inject
    private transient UnknownAddresses unknown;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (PageRequests.isForApi(request) || PageRequests.isReadOnly(request)) {
            chain.doFilter(request, response);
        } else if (!PageRequests.isPostback(request) && !PageRequests.isSignOut(request)) {
            unknown.reject(request, response);
        } else if (isTrustedForm(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_CONFLICT, "The session has ended");
        }
    }

    /** Without a session, sign-in and sign-out are the only forms. */
    private static boolean isTrustedForm(HttpServletRequest request) {
        boolean open = request.getUserPrincipal() == null || PageRequests.isSignIn(request);
        return open ? !isFromAnotherSite(request) : FormToken.isValidIn(request);
    }

    private static boolean isFromAnotherSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }
}

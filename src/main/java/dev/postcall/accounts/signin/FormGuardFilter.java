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
 * Lets only forms of our own pages through to the pages. A form needs the token of its session; the form of the sign-in,
 * which has no session, must not come from another site. What is neither reading nor such a form is refused as
 * {@link UnknownAddresses} says.
 */
public class FormGuardFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Inject
    private transient UnknownAddresses unknown;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (PageRequests.isForResources(request) || PageRequests.isReading(request)) {
            chain.doFilter(request, response);
        } else if (!PageRequests.isPostback(request) && !PageRequests.isSignOut(request)) {
            unknown.refuse(request, response);
        } else if (isOurs(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_CONFLICT, "The session has ended");
        }
    }

    /** Somebody who is not signed in can only sign in, or sign out once more. */
    private static boolean isOurs(HttpServletRequest request) {
        boolean open = request.getUserPrincipal() == null || PageRequests.isSignIn(request);
        return open ? !isFromAnotherSite(request) : FormToken.isIn(request);
    }

    private static boolean isFromAnotherSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }
}

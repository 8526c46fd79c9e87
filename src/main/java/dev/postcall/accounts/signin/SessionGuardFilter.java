package dev.postcall.accounts.signin;

import dev.postcall.accounts.people.KnownPeople;
import dev.postcall.http.PageRequests;
import dev.postcall.http.SecurityHeaders;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import java.time.Instant;

/**
 * Ends sessions of removed people, of people whose role or password changed after the sign-in, and of visitors who are not
 * signed in.
 */
public class SessionGuardFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final int SIGNED_IN_SECONDS = 8 * 60 * 60;
    private static final String PASSWORD_SET_AT = "dev.postcall.password-set-at";

    @Inject
    private transient KnownPeople people;

    /** Starts the session of a person who has signed in with the password that was set at this instant. */
    static void startSession(HttpSession session, Instant passwordSetAt) {
        session.setMaxInactiveInterval(SIGNED_IN_SECONDS);
        session.setAttribute(PASSWORD_SET_AT, passwordSetAt);
        FormToken.create(session);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Principal person = request.getUserPrincipal();
        if (person == null) {
            chain.doFilter(request, response);
            invalidateAnonymousSession(request);
        } else if (isValid(person, request)) {
            chain.doFilter(request, response);
        } else {
            endSession(request, response, chain);
        }
    }

    /** Ends the session that the sign-in page creates but does not need, so that such sessions do not fill the memory. */
    private static void invalidateAnonymousSession(HttpServletRequest request) {
        if (PageRequests.isForApi(request) || request.getUserPrincipal() != null) {
            return;
        }
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(PASSWORD_SET_AT) == null) {
            session.invalidate();
        }
    }

    private static void endSession(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.logout();
        request.getSession().invalidate();
        if (PageRequests.isForApi(request) || PageRequests.isSignIn(request) || PageRequests.isSignOut(request)) {
            chain.doFilter(request, response);
        } else if (PageRequests.isPageView(request)) {
            SecurityHeaders.set(request, response);
            response.sendRedirect(request.getContextPath() + Destination.signIn(request));
        } else {
            response.sendError(HttpServletResponse.SC_CONFLICT, "The session has ended");
        }
    }

    private boolean isValid(Principal person, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Instant passwordSetAt = session == null ? null : (Instant) session.getAttribute(PASSWORD_SET_AT);
        return passwordSetAt != null
                && people.find(person.getName(), passwordSetAt)
                        .filter(known -> request.isUserInRole(known.role().groupName()))
                        .isPresent();
    }
}

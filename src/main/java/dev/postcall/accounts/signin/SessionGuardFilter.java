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

/** Ends the sessions of people who were removed, or whose role or password changed since they signed in, and of strangers. */
public class SessionGuardFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final int SIGNED_IN_SECONDS = 8 * 60 * 60;
    private static final String PASSWORD_SET_AT = "dev.postcall.password-set-at";

    @Inject
    private transient KnownPeople people;

    /** Notes that a person signed in just now, with the password that was set at this time. */
    static void begin(HttpSession session, Instant passwordSetAt) {
        session.setMaxInactiveInterval(SIGNED_IN_SECONDS);
        session.setAttribute(PASSWORD_SET_AT, passwordSetAt);
        FormToken.begin(session);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Principal person = request.getUserPrincipal();
        if (person == null) {
            chain.doFilter(request, response);
            forgetStranger(request);
        } else if (holds(person, request)) {
            chain.doFilter(request, response);
        } else {
            end(request, response, chain);
        }
    }

    /** The page of the sign-in makes a session, which it does not need: many strangers would fill the memory with them. */
    private static void forgetStranger(HttpServletRequest request) {
        if (PageRequests.isForResources(request) || request.getUserPrincipal() != null) {
            return;
        }
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(PASSWORD_SET_AT) == null) {
            session.invalidate();
        }
    }

    private static void end(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.logout();
        request.getSession().invalidate();
        if (PageRequests.isForResources(request) || PageRequests.isSignIn(request) || PageRequests.isSignOut(request)) {
            chain.doFilter(request, response);
        } else if (PageRequests.isVisit(request)) {
            SecurityHeaders.set(request, response);
            response.sendRedirect(request.getContextPath() + Destination.signIn(request));
        } else {
            response.sendError(HttpServletResponse.SC_CONFLICT, "The session has ended");
        }
    }

    private boolean holds(Principal person, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Instant passwordSetAt = session == null ? null : (Instant) session.getAttribute(PASSWORD_SET_AT);
        return passwordSetAt != null
                && people.find(person.getName(), passwordSetAt)
                        .filter(known -> request.isUserInRole(known.role().word()))
                        .isPresent();
    }
}

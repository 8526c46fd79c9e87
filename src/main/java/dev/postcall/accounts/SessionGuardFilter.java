package dev.postcall.accounts;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import java.time.Instant;

/** Ends the sessions of people who were removed, or whose role or password changed since they signed in. */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD},
        asyncSupported = true)
public class SessionGuardFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final int SIGNED_IN_SECONDS = 8 * 60 * 60;
    private static final String SINCE = "dev.postcall.signed-in-at";

    @Inject
    private transient KnownPeople people;

    /** Notes that a person signed in just now. */
    static void begin(HttpSession session) {
        session.setMaxInactiveInterval(SIGNED_IN_SECONDS);
        session.setAttribute(SINCE, Instant.now());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Principal person = request.getUserPrincipal();
        if (person == null || holds(person, request)) {
            chain.doFilter(request, response);
            return;
        }
        request.logout();
        request.getSession().invalidate();
        response.sendRedirect(request.getContextPath() + "/login");
    }

    private boolean holds(Principal person, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Instant since = session == null ? null : (Instant) session.getAttribute(SINCE);
        return since != null
                && people.find(person.getName())
                        .filter(known -> request.isUserInRole(known.role().word()))
                        .filter(known -> !known.changedAt().isAfter(since))
                        .isPresent();
    }
}

package dev.postcall.accounts.signin;

import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Gives new sessions a short timeout, for those that {@link SessionGuardFilter} does not invalidate. */
@WebListener
public class AnonymousSessions implements HttpSessionListener {
    private static final int SECONDS = 10 * 60;

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        event.getSession().setMaxInactiveInterval(SECONDS);
    }
}

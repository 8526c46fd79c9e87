package dev.postcall.accounts.signin;

import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Lets sessions of visitors who have not signed in end soon, if {@link SessionGuardFilter} has not ended them already. */
@WebListener
public class AnonymousSessions implements HttpSessionListener {
    private static final int SECONDS = 10 * 60;

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        event.getSession().setMaxInactiveInterval(SECONDS);
    }
}

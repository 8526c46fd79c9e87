package dev.postcall.accounts.signin;

import dev.postcall.accounts.tokens.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A random token of each signed-in session, which all forms of its pages send. Pages of other sites do not know it, so they
 * cannot send a form in the person's name. It lasts as long as the session, whatever pages are opened meanwhile.
 */
@Named
@ApplicationScoped
public class FormToken {
    static final String FIELD = "postcall.form";
    private static final String ATTRIBUTE = FormToken.class.getName();

    @Inject
    private HttpServletRequest request;

    /** The token of the current session; empty if nobody is signed in. */
    public String getValue() {
        String token = of(request);
        return token == null ? "" : token;
    }

    /** Gives the session a token. */
    static void begin(HttpSession session) {
        session.setAttribute(ATTRIBUTE, Secrets.token());
    }

    /** Whether the form that was sent has the token of its session. */
    static boolean isIn(HttpServletRequest form) {
        String token = of(form);
        String sent = form.getParameter(FIELD);
        return token != null
                && sent != null
                && MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    private static String of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(ATTRIBUTE);
    }
}

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
 * A random token of a signed-in session, which all forms of its pages send. Pages of other sites do not know it, so they
 * cannot forge a form (cross-site request forgery). The token is valid as long as the session.
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

    /** Creates the token of a session. */
    static void create(HttpSession session) {
        session.setAttribute(ATTRIBUTE, Secrets.token());
    }

    /** Whether the submitted form contains the token of its session. */
    static boolean isValidIn(HttpServletRequest form) {
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

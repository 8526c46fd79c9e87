package dev.postcall.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** Tells the entrances of machines from those of people. */
final class Machines {
    private static final Pattern ENTRANCE = Pattern.compile("/(api|webhooks)(/.*)?", Pattern.DOTALL);

    private Machines() {}

    /** Whether a machine asked: at {@code /api} or {@code /webhooks}, also where an error is being told of. */
    static boolean ask(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String uri = failed == null ? request.getRequestURI() : failed.toString();
        return ENTRANCE.matcher(uri.substring(request.getContextPath().length()))
                .matches();
    }
}

package dev.postcall.accounts.signin;

import dev.postcall.pages.Address;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** The page to open after the sign-in. It is a parameter of the URL, so that visitors who are not signed in need no session. */
final class Destination {
    /** A path of this application. Two slashes, or a slash and a backslash, would begin the name of another host. */
    private static final Pattern LOCAL_PATH = Pattern.compile("/(?![/\\\\])[!-~&&[^\\\\]]{0,1000}");

    private Destination() {}

    /** Address of the sign-in page, relative to the context root, with the requested page as destination. */
    static String signIn(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String query = request.getQueryString();
        String requested = query == null || !request.getMethod().equals("GET") ? path : path + "?" + query;
        return Address.of("/login")
                .with("to", of(requested).equals("/") ? null : requested)
                .local();
    }

    /**
     * Returns the destination, relative to the context root; the first page if {@code requested} is not a path of this
     * application.
     */
    static String of(String requested) {
        return requested != null && LOCAL_PATH.matcher(requested).matches() ? requested : "/";
    }
}

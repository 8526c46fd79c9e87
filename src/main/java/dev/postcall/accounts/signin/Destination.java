package dev.postcall.accounts.signin;

import dev.postcall.pages.Address;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** Where somebody wants to go who must sign in first; it travels in the address, so that nothing is kept for strangers. */
final class Destination {
    /** A path of ours: what begins with two slashes, or a slash and a backslash, leads elsewhere. */
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[!-~&&[^\\\\]]{0,1000}");

    private Destination() {}

    /** The sign-in page's address below the context root, with what the request asks for as the destination. */
    static String signIn(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String query = request.getQueryString();
        String wanted = query == null || !request.getMethod().equals("GET") ? path : path + "?" + query;
        return Address.of("/login")
                .with("to", of(wanted).equals("/") ? null : wanted)
                .local();
    }

    /** The destination, below the context root; the first page, if it is none of ours. */
    static String of(String wanted) {
        return wanted != null && OURS.matcher(wanted).matches() ? wanted : "/";
    }
}

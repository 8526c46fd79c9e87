package dev.postcall.accounts.signin;

import dev.postcall.settings.Setting;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;

/** Determines the client's address: the one that a trusted reverse proxy forwards, else the peer of the connection. */
final class ClientAddress {
    private ClientAddress() {}

    static String of(HttpServletRequest request) {
        return of(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"), Setting.TRUSTED_PROXIES.words());
    }

    /** @param forwarded header {@code X-Forwarded-For}, whose last address the trusted proxy itself has added; or null */
    static String of(String peer, String forwarded, Collection<String> trusted) {
        if (forwarded == null || !trusted.contains(peer)) {
            return peer;
        }
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }
}

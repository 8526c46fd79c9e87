package dev.postcall.accounts.signin;

import dev.postcall.settings.Setting;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;

/** Where a request comes from: what a trusted reverse proxy says, else the other end of the connection. */
final class ClientAddress {
    private ClientAddress() {}

    static String of(HttpServletRequest request) {
        return of(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"), Setting.TRUSTED_PROXIES.words());
    }

    /** @param forwarded as many addresses as the request had stations, the last one said by the proxy itself; or null */
    static String of(String peer, String forwarded, Collection<String> trusted) {
        if (forwarded == null || !trusted.contains(peer)) {
            return peer;
        }
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }
}

package dev.postcall.accounts.tokens;

import java.util.Optional;

/** Reads the {@code Authorization} header of RFC 6750. */
public final class BearerTokens {
    private static final String SCHEME = "Bearer ";

    private BearerTokens() {}

    /** Returns the token of the header's value; empty if the header is missing, has another scheme, or has no token. */
    public static Optional<String> fromHeader(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        return Optional.of(authorization.substring(SCHEME.length()).strip()).filter(token -> !token.isEmpty());
    }
}

package dev.postcall.accounts.addresses;

import java.util.Locale;

/** Suggests a known address for a request to an unknown one. */
final class AddressGuess {
    private static final int MAX_LENGTH = 100;

    private AddressGuess() {}

    /**
     * Returns the suggested method and path, or a sentence that names the API description. A POST outside the API is assumed to
     * be a delivery, because it may be lost.
     */
    static String of(String method, String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        boolean api = lower.startsWith("/api");
        if (lower.contains("hook") || lower.contains("post-call") || !api && method.equals("POST")) {
            return "POST /webhooks/" + (lower.contains("data") ? "post-call-data" : "post-call-outcome");
        }
        return api ? "an address that GET /api/openapi.yaml lists" : method + " /api" + shortened(path);
    }

    /** Replaces control characters in a path, and truncates it to {@value #MAX_LENGTH} characters. */
    static String shortened(String path) {
        String plain = path.replaceAll("\\p{Cntrl}", "\uFFFD");
        return plain.length() <= MAX_LENGTH
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, plain.codePointCount(0, MAX_LENGTH) - 1)) + "…";
    }
}

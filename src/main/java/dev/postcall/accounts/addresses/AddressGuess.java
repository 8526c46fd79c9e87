package dev.postcall.accounts.addresses;

import java.util.Locale;

/** Guesses which address a program meant that asked for an unknown one. */
final class AddressGuess {
    private static final int LONGEST = 100;

    private AddressGuess() {}

    /** Method and path. What is sent by POST to anywhere but the API is taken for a delivery. */
    static String of(String method, String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        boolean api = lower.startsWith("/api");
        if (lower.contains("hook") || lower.contains("post-call") || !api && method.equals("POST")) {
            return "POST /webhooks/" + (lower.contains("data") ? "post-call-data" : "post-call-outcome");
        }
        return api ? "an address that GET /api/openapi.yaml lists" : method + " /api" + shortened(path);
    }

    /** So much of a path as is kept and shown, without control characters. */
    static String shortened(String path) {
        String plain = path.replaceAll("\\p{Cntrl}", "\uFFFD");
        return plain.length() <= LONGEST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, plain.codePointCount(0, LONGEST) - 1)) + "…";
    }
}

package dev.postcall.harness;

/** Deliveries as they go over the wire, for tests that say them in ways of their own. */
public final class RawDelivery {
    private RawDelivery() {}

    /** Line and headers that each has, up to the first that tells where the body ends. */
    public static String head(String token) {
        return "POST /webhooks/post-call-outcome HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\n";
    }

    public static String head() {
        return head(TestSettings.WEBHOOK_TOKEN);
    }

    /** A well-formed one. */
    public static String of(String sid) {
        String body = body(sid);
        return head() + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    public static String body(String sid) {
        return "{\"call\":{\"sid\":\"" + sid + "\"},\"headers\":{}}";
    }

    /** As one chunk, with the end. */
    public static String chunked(String body) {
        return Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
    }
}

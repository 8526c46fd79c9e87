package dev.postcall.harness;

/** Builds deliveries as raw HTTP requests, for tests that vary their framing. */
public final class RawDelivery {
    private RawDelivery() {}

    /** Returns request line and headers, except those that determine the end of the body. */
    public static String head(String token) {
        return "POST /webhooks/post-call-outcome HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\n";
    }

    public static String head() {
        return head(TestSettings.WEBHOOK_TOKEN);
    }

    /** Returns a well-formed delivery. */
    public static String of(String sid) {
        String body = body(sid);
        return head() + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    public static String body(String sid) {
        return "{\"call\":{\"sid\":\"" + sid + "\"},\"headers\":{}}";
    }

    /** Encodes the body as one chunk, with the last chunk. */
    public static String chunked(String body) {
        return Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
    }
}

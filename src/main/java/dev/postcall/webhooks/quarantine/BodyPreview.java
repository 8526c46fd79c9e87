package dev.postcall.webhooks.quarantine;

import dev.postcall.webhooks.payload.PayloadText;

/**
 * The part of a body that a page shows, bounded in bytes of HTML for any content.
 *
 * @param text the text, or its beginning
 * @param whole whether this is the whole text
 */
record BodyPreview(String text, boolean whole) {
    /** Number of bytes of a body to read. */
    static final int MAX_BYTES = 100_000;

    private static final int MAX_HTML_BYTES = 100_000;

    /**
     * @param beginning the first {@link #MAX_BYTES} bytes of the body, or all of a smaller one
     * @param size of the body in bytes
     */
    static BodyPreview of(byte[] beginning, long size) {
        String text = PayloadText.normalise(PayloadText.decode(beginning));
        int end = end(text);
        boolean whole = end == text.length() && beginning.length == size;
        return new BodyPreview(text.substring(0, end), whole);
    }

    /** Returns the end index of the longest prefix that takes at most {@value #MAX_HTML_BYTES} bytes of HTML. */
    private static int end(String text) {
        int html = 0;
        int end = 0;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            html += htmlBytes(c);
            if (html > MAX_HTML_BYTES) {
                return end;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    /** Returns an upper bound of the bytes of a character in a page, as an entity or in UTF-8. */
    private static int htmlBytes(int c) {
        if (c == '<' || c == '>' || c == '&' || c == '"') {
            return "&quot;".length();
        }
        if (c < 0x80) {
            return 1;
        }
        return c <= 0xFF ? "&curren;".length() : 4;
    }
}

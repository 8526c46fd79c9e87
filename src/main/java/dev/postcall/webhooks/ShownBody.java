package dev.postcall.webhooks;

/**
 * So much of a body as a page shows, whatever is in it.
 *
 * @param text the text, or its beginning
 * @param whole whether it is all of the text
 */
record ShownBody(String text, boolean whole) {
    /** How many bytes of a body need to be read. */
    static final int MOST_BYTES = 100_000;

    private static final int MOST_HTML_BYTES = 100_000;

    /**
     * @param beginning the first {@link #MOST_BYTES} bytes of the body, or all of a smaller one
     * @param size of the body in bytes
     */
    static ShownBody of(byte[] beginning, long size) {
        String text = PayloadText.normalise(PayloadText.decode(beginning));
        int end = end(text);
        boolean whole = end == text.length() && beginning.length == size;
        return new ShownBody(text.substring(0, end), whole);
    }

    /** The end of the longest beginning of the text that is small enough as HTML, between two characters. */
    private static int end(String text) {
        int html = 0;
        int end = 0;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            html += htmlBytes(c);
            if (html > MOST_HTML_BYTES) {
                return end;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    /** At most so many bytes a character becomes in a page: as an entity, or in UTF-8. */
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

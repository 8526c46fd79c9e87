package dev.postcall.webhooks;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Text of a payload: its bytes as characters, and its characters as every database can hold them. */
final class PayloadText {
    static final char REPLACEMENT = '\uFFFD';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private PayloadText() {}

    /** UTF-8, or UTF-16 where the first bytes show it; invalid bytes become U+FFFD, a byte order mark is dropped. */
    static String decode(byte[] bytes) {
        String text = new String(bytes, charset(bytes));
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length < 2) {
            return StandardCharsets.UTF_8;
        }
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        if (first == 0xFE && second == 0xFF || first == 0 && second != 0) {
            return StandardCharsets.UTF_16BE;
        }
        if (first == 0xFF && second == 0xFE || first != 0 && second == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return StandardCharsets.UTF_8;
    }

    /** The text with U+FFFD for U+0000 and for surrogates without their other half, which databases refuse or change. */
    static String normalise(String text) {
        StringBuilder changed = null;
        for (int i = indexOfUnusual(text, 0); i < text.length(); i = indexOfUnusual(text, i + 1)) {
            if (isPair(text, i)) {
                i++;
            } else {
                changed = changed == null ? new StringBuilder(text) : changed;
                changed.setCharAt(i, REPLACEMENT);
            }
        }
        return changed == null ? text : changed.toString();
    }

    /** A loop as short as can be: nearly all text has nothing of it. */
    private static int indexOfUnusual(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != 0 && !Character.isSurrogate(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isPair(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
    }
}

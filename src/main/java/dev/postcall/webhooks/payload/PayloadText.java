package dev.postcall.webhooks.payload;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Decodes the bytes of a payload, and replaces characters that databases cannot store. */
public final class PayloadText {
    static final char REPLACEMENT = '\uFFFD';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private PayloadText() {}

    /**
     * Decodes UTF-8, or UTF-16 if the first bytes indicate it. Replaces invalid bytes by U+FFFD, and removes a byte order
     * mark.
     */
    public static String decode(byte[] bytes) {
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

    /** Replaces U+0000 and unpaired surrogates, which databases reject or change, by U+FFFD. */
    public static String normalise(String text) {
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

    /** Returns the index of the next U+0000 or surrogate. A minimal loop, because nearly all text contains neither. */
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

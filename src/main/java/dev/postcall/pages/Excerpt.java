package dev.postcall.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Truncates text to a number of bytes of HTML, in which a quotation mark takes six bytes. */
@Named("excerpt")
@ApplicationScoped
public class Excerpt {
    private static final String ELLIPSIS = "…";
    private static final int MAX_LABEL_BYTES = 1_600;

    /** Truncates a label of a table. */
    public static String label(String text) {
        return of(text, MAX_LABEL_BYTES);
    }

    /** Returns the text, truncated with an ellipsis if it takes more than this many bytes. */
    public static String of(String text, int bytes) {
        if (text == null) {
            return null;
        }
        int end = endOfPart(text, 0, bytes);
        return end == text.length() ? text : text.substring(0, end) + ELLIPSIS;
    }

    /** Returns the end index of the longest part from {@code start} that takes at most this many bytes. */
    public static int endOfPart(String text, int start, int bytes) {
        int left = bytes;
        int end = start;
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            left -= bytes(text, end, next);
            if (left < 0) {
                return end;
            }
            end = next;
        }
        return end;
    }

    /** Returns an upper bound of the bytes that the text takes as HTML; 0 for null. */
    public static int bytes(String text) {
        return text == null ? 0 : bytes(text, 0, text.length());
    }

    private static int bytes(String text, int start, int end) {
        int bytes = 0;
        for (int i = start; i < end; i++) {
            bytes += bytes(text.charAt(i));
        }
        return bytes;
    }

    /** Latin-1 letters count as eight bytes, because Faces may write them as named entities. */
    private static int bytes(char c) {
        if (c < 0x80) {
            return "<>&\"'".indexOf(c) < 0 ? 1 : 6;
        }
        if (c < 0x100) {
            return 8;
        }
        return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
}

package dev.postcall.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Cuts text to what a page has room for, in bytes of HTML: a quotation mark takes six of them. */
@Named("excerpt")
@ApplicationScoped
public class Excerpt {
    private static final String CUT = "…";
    private static final int LABEL = 1_600;

    /** A label in a table. */
    public static String label(String text) {
        return of(text, LABEL);
    }

    /** The text, or as much of its beginning as takes this many bytes, and an ellipsis. */
    public static String of(String text, int bytes) {
        if (text == null) {
            return null;
        }
        int end = fitting(text, 0, bytes);
        return end == text.length() ? text : text.substring(0, end) + CUT;
    }

    /** Where the part of the text ends that begins at {@code start} and takes at most this many bytes. */
    public static int fitting(String text, int start, int bytes) {
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

    /** How many bytes the text takes at most as HTML; 0 for null. */
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

    /** Faces may write letters of Latin-1 by their names. */
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

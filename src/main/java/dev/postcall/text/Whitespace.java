package dev.postcall.text;

/**
 * Removes white space of any kind. {@link String#strip} and {@code \s} ignore no-break spaces (U+00A0, U+202F, U+2007)
 * and invisible characters such as the zero width space (U+200B) and direction marks.
 */
public final class Whitespace {
    private Whitespace() {}

    /** Whether the text has no visible character; true for null. */
    public static boolean isBlank(String text) {
        return text == null || start(text) == text.length();
    }

    /** The text without white space at its ends; null for null. */
    public static String strip(String text) {
        if (text == null) {
            return null;
        }
        int start = start(text);
        return text.substring(start, end(text, start));
    }

    /** As {@link #strip}; null if the result is empty. */
    public static String stripToNull(String text) {
        return isBlank(text) ? null : strip(text);
    }

    /**
     * As {@link #strip}, and replaces each run of white space within the text by one space; a run of invisible
     * characters is removed.
     */
    public static String collapse(String text) {
        String stripped = strip(text);
        if (stripped == null) {
            return null;
        }
        StringBuilder collapsed = new StringBuilder(stripped.length());
        boolean space = false;
        for (int i = 0; i < stripped.length(); i++) {
            char c = stripped.charAt(i);
            if (hasWidth(c)) {
                space = true;
            } else if (!hasNoWidth(c)) {
                collapsed.append(space ? " " : "").append(c);
                space = false;
            }
        }
        return collapsed.toString();
    }

    private static int start(String text) {
        int start = 0;
        while (start < text.length() && isWhitespace(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private static int end(String text, int start) {
        int end = text.length();
        while (end > start && isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** All white space is in the basic plane, so no half of a surrogate pair is white space. */
    private static boolean isWhitespace(char c) {
        return hasWidth(c) || hasNoWidth(c);
    }

    private static boolean hasWidth(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }

    /**
     * Zero width spaces and joiners, the byte order mark, and direction marks except for overrides, which change the
     * displayed text.
     */
    private static boolean hasNoWidth(char c) {
        return c >= '\u200B' && c <= '\u200F'
                || c >= '\u202A' && c <= '\u202C'
                || c >= '\u2060' && c <= '\u206F'
                || c == '\u180E'
                || c == '\uFEFF';
    }
}

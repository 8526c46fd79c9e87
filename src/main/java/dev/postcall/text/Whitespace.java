package dev.postcall.text;

/**
 * White space of any kind. {@link String#strip} and {@code \s} know neither no-break spaces (U+00A0, U+202F, U+2007) nor
 * characters that show nothing, such as the zero width space (U+200B) and marks of writing direction.
 */
public final class Whitespace {
    private Whitespace() {}

    /** Whether there is nothing to see in this text; true for null. */
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

    /** As {@link #strip}; null where nothing is left. */
    public static String stripToNull(String text) {
        return isBlank(text) ? null : strip(text);
    }

    /** As {@link #strip}, with one space for each run of white space within the text; a run that has no width is removed. */
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

    /** All of them are in the basic plane: half of a surrogate pair is none. */
    private static boolean isWhitespace(char c) {
        return hasWidth(c) || hasNoWidth(c);
    }

    private static boolean hasWidth(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }

    /** Zero width spaces and joiners, marks of direction but for overrides, which change what is seen, byte order mark. */
    private static boolean hasNoWidth(char c) {
        return c >= '\u200B' && c <= '\u200F'
                || c >= '\u202A' && c <= '\u202C'
                || c >= '\u2060' && c <= '\u206F'
                || c == '\u180E'
                || c == '\uFEFF';
    }
}

package dev.postcall.outcomes;

/** Truncates labels to bound the size of a page, by the number of characters and by their bytes in HTML. */
final class ShortLabel {
    private static final int SHOWN_CHARACTERS = 80;
    private static final int SHOWN_BYTES = 180;
    private static final int TITLE_CHARACTERS = 200;
    private static final int TITLE_BYTES = 240;
    private static final int ESCAPED_BYTES = 6;

    private ShortLabel() {}

    /** The label for a table cell. */
    static String shown(String label) {
        return cut(label, SHOWN_CHARACTERS, SHOWN_BYTES);
    }

    /** A longer excerpt for a tooltip. */
    static String title(String label) {
        return cut(label, TITLE_CHARACTERS, TITLE_BYTES);
    }

    /** Whether the label fits a table cell. */
    static boolean isShort(String label) {
        return shown(label).equals(label);
    }

    private static String cut(String label, int maxCharacters, int maxBytes) {
        int bytes = 0;
        int characters = 0;
        int end = 0;
        while (end < label.length()) {
            int character = label.codePointAt(end);
            bytes += bytes(character);
            characters++;
            if (bytes > maxBytes || characters > maxCharacters) {
                return label.substring(0, end).strip() + "…";
            }
            end += Character.charCount(character);
        }
        return label;
    }

    private static int bytes(int character) {
        if (character == '&' || character == '<' || character == '>' || character == '"') {
            return ESCAPED_BYTES;
        }
        if (character < 0x80) {
            return 1;
        }
        return character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    }
}

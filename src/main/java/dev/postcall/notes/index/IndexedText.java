package dev.postcall.notes.index;

import java.util.ArrayList;
import java.util.List;

/**
 * Text in two parts. The first part is stored and highlighted in hits; the rest is only searched. This bounds the
 * memory and time of a search, however long the texts are.
 *
 * @param head at most {@link #MAX_HEAD_CHARACTERS} characters
 */
record IndexedText(List<String> head, List<String> rest) {
    /** Largest length of a text that Lucene's highlighter processes. */
    static final int MAX_HEAD_CHARACTERS = 10_000;

    /** @param paragraphs none of them null */
    static IndexedText of(List<String> paragraphs) {
        List<String> head = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        int left = MAX_HEAD_CHARACTERS;
        for (String paragraph : paragraphs) {
            int end = left == 0 ? 0 : end(paragraph, left);
            if (end > 0) {
                head.add(paragraph.substring(0, end));
            }
            if (end < paragraph.length()) {
                rest.add(paragraph.substring(end));
            }
            left = end < paragraph.length() ? 0 : Math.max(0, left - end - 1);
        }
        return new IndexedText(head, rest);
    }

    /**
     * Returns the index at which to split: the last blank before the limit if it is in the last tenth, else the limit,
     * without splitting a surrogate pair.
     */
    private static int end(String text, int limit) {
        if (text.length() <= limit) {
            return text.length();
        }
        for (int end = limit; end > limit - limit / 10; end--) {
            if (Character.isWhitespace(text.charAt(end))) {
                return end;
            }
        }
        return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
    }
}

package dev.postcall.notes;

import java.util.ArrayList;
import java.util.List;

/**
 * Text in two parts: the beginning is stored and shown around the words found in it, the rest can be found only. So the memory
 * and time of a search do not grow with the texts.
 *
 * @param head at most {@link #MOST_SHOWN} characters
 */
record IndexedText(List<String> head, List<String> rest) {
    /** As much as the highlighter of Lucene looks at. */
    static final int MOST_SHOWN = 10_000;

    /** @param paragraphs none of them null */
    static IndexedText of(List<String> paragraphs) {
        List<String> head = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        int left = MOST_SHOWN;
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

    /** Where to cut: at the last blank before the limit, if there is one in its last tenth. */
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

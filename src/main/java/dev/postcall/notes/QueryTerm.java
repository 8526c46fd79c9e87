package dev.postcall.notes;

import java.util.List;

/**
 * Words that must follow each other.
 *
 * @param words as the index has them, see {@link WordAnalysis#words}; at least one
 * @param prefix whether the single word need only be the beginning of one
 */
record QueryTerm(List<String> words, boolean prefix) {
    static QueryTerm phrase(List<String> words) {
        return new QueryTerm(words, false);
    }

    static QueryTerm prefix(String word) {
        return new QueryTerm(List.of(word), true);
    }

    String text() {
        return String.join(" ", words);
    }
}

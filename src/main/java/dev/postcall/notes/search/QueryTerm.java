package dev.postcall.notes.search;

import java.util.List;

/**
 * A phrase or a prefix.
 *
 * @param words consecutive words, analysed by {@link dev.postcall.notes.index.WordAnalysis#words}; at least one
 * @param prefix whether the single word is a prefix
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

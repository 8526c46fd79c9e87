package dev.postcall.notes.search;

import dev.postcall.notes.index.WordAnalysis;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses a query of words, {@code "phrases"}, {@code prefixes*} and phone numbers. There are no other operators: a dash
 * or a bar has no special meaning.
 */
final class QueryParser {
    private static final String QUOTES = "\"“”„«»";
    private static final String NUMBER =
            "(?<!\\S)\\+?[(\\d](?:[ ().,/\\-\\u2010\\u2012-\\u2015]{0,3}\\d){" + (WordAnalysis.MIN_DIGITS - 1) + ",}";

    /** A phrase, a phone number, or a word. */
    private static final Pattern PART = Pattern.compile("[" + QUOTES + "](?<phrase>[^" + QUOTES + "]*)(?:[" + QUOTES
            + "]|$)|(?<number>" + NUMBER + ")[.,;:!?)*]*(?!\\S)|(?<word>[^\\s" + QUOTES + "]+)");

    private QueryParser() {}

    /** Returns the conditions of a query; empty if it contains no word. */
    static List<QueryCondition> parse(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ");
        List<QueryCondition> conditions = new ArrayList<>();
        Matcher part = PART.matcher(normal);
        while (part.find()) {
            List<List<QueryTerm>> alternatives = alternatives(part);
            if (!alternatives.isEmpty()) {
                conditions.add(new QueryCondition(alternatives));
            }
        }
        return conditions;
    }

    /** Returns the alternatives of a {@link QueryCondition}; empty if this part of the query contains no word. */
    private static List<List<QueryTerm>> alternatives(Matcher part) {
        if (part.group("phrase") != null) {
            return phrase(WordAnalysis.words(part.group("phrase")));
        }
        if (part.group("number") != null) {
            return number(part.group("number"));
        }
        String word = part.group("word");
        return word.endsWith("*") ? prefix(WordAnalysis.words(word)) : word(WordAnalysis.words(word));
    }

    private static List<List<QueryTerm>> phrase(List<String> words) {
        return words.isEmpty() ? List.of() : List.of(List.of(QueryTerm.phrase(words)));
    }

    /** A word whose parts are joined by hyphens, dots or apostrophes may also have been written without them. */
    private static List<List<QueryTerm>> word(List<String> words) {
        return words.size() < 2
                ? phrase(words)
                : List.of(List.of(QueryTerm.phrase(words)), List.of(QueryTerm.phrase(List.of(String.join("", words)))));
    }

    private static List<List<QueryTerm>> prefix(List<String> words) {
        if (words.isEmpty()) {
            return List.of();
        }
        int last = words.size() - 1;
        QueryTerm end = QueryTerm.prefix(words.get(last));
        return last == 0
                ? List.of(List.of(end))
                : List.of(
                        List.of(QueryTerm.phrase(words.subList(0, last)), end),
                        List.of(QueryTerm.prefix(String.join("", words))));
    }

    /** Matches the whole number in any spelling, or all of its groups anywhere, since they may be several numbers. */
    private static List<List<QueryTerm>> number(String text) {
        List<List<QueryTerm>> alternatives = new ArrayList<>();
        PhoneNumber.spellings(text).forEach(digits -> alternatives.add(List.of(QueryTerm.prefix(digits))));
        List<QueryTerm> groups = new ArrayList<>();
        for (String group : text.split(" ")) {
            List<String> words = WordAnalysis.words(group);
            String digits = String.join("", words);
            if (digits.length() >= WordAnalysis.MIN_DIGITS) {
                groups.add(QueryTerm.prefix(PhoneNumber.comparable(digits)));
            } else if (!words.isEmpty()) {
                groups.add(QueryTerm.phrase(words));
            }
        }
        alternatives.add(groups);
        return alternatives;
    }
}

package dev.postcall.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A passage that was found, as plain text in parts, so that a page can escape it like any other text. */
public record Passage(List<Part> parts) {
    private static final Pattern MARKED = Pattern.compile("<mark>(.*?)</mark>", Pattern.DOTALL);
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\\w{1,8}));");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");

    /** @param found whether these are words that were searched for */
    public record Part(String text, boolean found) {}

    /** @param highlight HTML-escaped text with the words found in {@code <mark>} */
    static Passage of(String highlight) {
        List<Part> parts = new ArrayList<>();
        Matcher marked = MARKED.matcher(highlight);
        int end = 0;
        while (marked.find()) {
            add(parts, highlight.substring(end, marked.start()), false);
            add(parts, marked.group(1), true);
            end = marked.end();
        }
        add(parts, highlight.substring(end), false);
        return new Passage(parts);
    }

    private static void add(List<Part> parts, String escaped, boolean found) {
        if (!escaped.isEmpty()) {
            parts.add(new Part(plain(escaped), found));
        }
    }

    private static String plain(String escaped) {
        return ENTITY.matcher(escaped).replaceAll(entity -> Matcher.quoteReplacement(character(entity)));
    }

    private static String character(MatchResult entity) {
        if (entity.group(3) != null) {
            return NAMED.getOrDefault(entity.group(3), entity.group());
        }
        int codePoint =
                entity.group(1) != null ? Integer.parseInt(entity.group(1)) : Integer.parseInt(entity.group(2), 16);
        return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : entity.group();
    }
}

package dev.postcall.notes.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text excerpt around the words found. It consists of parts of plain text, which a page escapes like any other text.
 */
public record Snippet(List<Part> parts) {
    /** Largest number of characters of a snippet; longer sentences are truncated. */
    static final int MAX_LENGTH = 200;

    /** Number of characters before the first match that a truncated snippet shows. */
    private static final int BEFORE = 80;

    private static final String ELLIPSIS = "…";
    private static final Pattern MARKED = Pattern.compile("<mark>(.*?)</mark>", Pattern.DOTALL);
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\\w{1,8}));");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");

    /** @param found whether the part matches the query */
    public record Part(String text, boolean found) {}

    /** @param highlight HTML-escaped text with the words found in {@code <mark>} */
    public static Snippet of(String highlight) {
        List<Part> parts = new ArrayList<>();
        Matcher marked = MARKED.matcher(highlight);
        int end = 0;
        while (marked.find()) {
            add(parts, highlight.substring(end, marked.start()), false);
            add(parts, marked.group(1), true);
            end = marked.end();
        }
        add(parts, highlight.substring(end), false);
        return new Snippet(parts);
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

    /** Truncates this snippet to {@link #MAX_LENGTH} characters, starting shortly before the first match. */
    Snippet bounded() {
        if (parts.stream().mapToInt(part -> part.text().length()).sum() <= MAX_LENGTH) {
            return this;
        }
        List<Part> kept = new ArrayList<>();
        int left = MAX_LENGTH;
        for (Part part : parts) {
            String text = kept.isEmpty() && !part.found() ? tail(part.text()) : part.text();
            if (text.length() > left) {
                kept.add(new Part(text.substring(0, whole(text, left)) + ELLIPSIS, part.found()));
                break;
            }
            kept.add(new Part(text, part.found()));
            left -= text.length();
        }
        return new Snippet(kept);
    }

    private String tail(String text) {
        boolean leads = parts.size() > 1 && text.length() > BEFORE;
        return leads ? ELLIPSIS + text.substring(whole(text, text.length() - BEFORE)) : text;
    }

    /** Moves an index out of the middle of a surrogate pair. */
    private static int whole(String text, int index) {
        return index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
    }

    /** Returns the snippet as HTML, with the matches in {@code <mark>}. */
    String html() {
        StringBuilder html = new StringBuilder();
        for (Part part : parts) {
            html.append(part.found() ? "<mark>" : "")
                    .append(escaped(part.text()))
                    .append(part.found() ? "</mark>" : "");
        }
        return html.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#x27;")
                .replace("/", "&#x2F;");
    }
}

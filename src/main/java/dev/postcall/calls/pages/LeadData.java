package dev.postcall.calls.pages;

import dev.postcall.pages.Excerpt;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/**
 * Flattens the metadata of a call, which is any JSON, to names and values for a page. It stops parsing when the size
 * limit of the page is reached.
 */
final class LeadData {
    private static final int MAX_ENTRIES = 200;
    private static final int MAX_BYTES = 24_000;
    private static final int NAME_BYTES = 300;
    private static final int VALUE_BYTES = 4_000;
    private static final int ENTRY_BYTES = 60;

    private final List<Entry> entries = new ArrayList<>();
    private int remaining = MAX_BYTES;
    private boolean full;
    private boolean truncated;

    private LeadData() {}

    /**
     * @param name path of the value, for instance {@code address.city} or {@code tags 1}; empty for a top-level value
     */
    public record Entry(String name, String value) {}

    /**
     * The entries that fit a page.
     *
     * @param truncated whether entries are missing or truncated
     */
    public record View(List<Entry> entries, boolean truncated) {}

    /** Returns the entries of the JSON in their order; the text itself as one entry if it is not JSON. */
    static View view(String json) {
        LeadData data = new LeadData();
        if (json == null) {
            return new View(List.of(), false);
        }
        try (JsonParser parser = JsonProvider.provider().createParser(new StringReader(json))) {
            data.add("", parser, parser.next());
        } catch (RuntimeException e) {
            data = new LeadData();
            data.add("", json);
        }
        return new View(data.entries, data.truncated);
    }

    private void add(String name, JsonParser parser, Event value) {
        if (value == Event.START_OBJECT || value == Event.START_ARRAY) {
            addMembers(name, parser, value == Event.START_OBJECT);
        } else {
            add(name, text(parser, value));
        }
    }

    private void addMembers(String name, JsonParser parser, boolean object) {
        int count = 0;
        for (Event event = parser.next(); !isEnd(event) && !full; event = full ? Event.END_ARRAY : parser.next()) {
            count++;
            String member = object ? (name.isEmpty() ? "" : name + ".") + parser.getString() : name + " " + count;
            add(Excerpt.of(member.strip(), NAME_BYTES), parser, object ? parser.next() : event);
        }
        if (count == 0) {
            add(name, object ? "{}" : "[]");
        }
    }

    private static boolean isEnd(Event event) {
        return event == Event.END_OBJECT || event == Event.END_ARRAY;
    }

    private void add(String name, String value) {
        String excerpt = Excerpt.of(value, VALUE_BYTES);
        remaining -= ENTRY_BYTES + Excerpt.bytes(name) + Excerpt.bytes(excerpt);
        if (entries.size() == MAX_ENTRIES || remaining < 0) {
            full = true;
            truncated = true;
        } else {
            entries.add(new Entry(name, excerpt));
            truncated = truncated || !excerpt.equals(value);
        }
    }

    private static String text(JsonParser parser, Event value) {
        return switch (value) {
            case VALUE_STRING, VALUE_NUMBER -> parser.getString();
            case VALUE_TRUE -> "true";
            case VALUE_FALSE -> "false";
            default -> "null";
        };
    }
}

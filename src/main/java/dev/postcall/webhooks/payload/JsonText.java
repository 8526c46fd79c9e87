package dev.postcall.webhooks.payload;

import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;

/** Writes JSON values as they were read. Long numbers keep all their digits, which values of JSON-P cannot. */
public final class JsonText {
    /** Cached, because each lookup searches the class path. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private JsonText() {}

    /** Returns the current value of the parser, without white space between tokens. */
    static String of(JsonParser parser, Event value) {
        StringBuilder json = new StringBuilder();
        append(json, parser, value);
        int depth = depthChange(value);
        while (depth > 0) {
            Event event = parser.next();
            append(json, parser, event);
            depth += depthChange(event);
        }
        return json.toString();
    }

    /** Returns a text as a JSON string, with quotes and escapes. */
    public static String quoted(String text) {
        return JSON.createValue(text).toString();
    }

    /** Returns the change of the nesting depth by an event: 1, 0 or -1. */
    static int depthChange(Event event) {
        return switch (event) {
            case START_OBJECT, START_ARRAY -> 1;
            case END_OBJECT, END_ARRAY -> -1;
            default -> 0;
        };
    }

    private static void append(StringBuilder json, JsonParser parser, Event event) {
        boolean first = json.isEmpty() || "[{:".indexOf(json.charAt(json.length() - 1)) >= 0;
        if (!first && depthChange(event) >= 0) {
            json.append(',');
        }
        switch (event) {
            case START_OBJECT -> json.append('{');
            case START_ARRAY -> json.append('[');
            case END_OBJECT -> json.append('}');
            case END_ARRAY -> json.append(']');
            case KEY_NAME -> json.append(quoted(parser.getString())).append(':');
            case VALUE_STRING -> json.append(quoted(parser.getString()));
            case VALUE_NUMBER -> json.append(parser.getString());
            case VALUE_TRUE -> json.append("true");
            case VALUE_FALSE -> json.append("false");
            default -> json.append("null");
        }
    }
}

package dev.postcall.webhooks;

import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;

/** Writes JSON values as they were read: numbers digit by digit, which the platform's own values cannot for long ones. */
final class JsonText {
    /** Looked for once: the platform looks through the class path each time. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private JsonText() {}

    /** The value that the parser has just come to, without white space between its parts. */
    static String of(JsonParser parser, Event value) {
        StringBuilder json = new StringBuilder();
        append(json, parser, value);
        int depth = deeper(value);
        while (depth > 0) {
            Event event = parser.next();
            append(json, parser, event);
            depth += deeper(event);
        }
        return json.toString();
    }

    static String quoted(String text) {
        return JSON.createValue(text).toString();
    }

    /** By how much an event goes deeper: 1, 0 or -1. */
    static int deeper(Event event) {
        return switch (event) {
            case START_OBJECT, START_ARRAY -> 1;
            case END_OBJECT, END_ARRAY -> -1;
            default -> 0;
        };
    }

    private static void append(StringBuilder json, JsonParser parser, Event event) {
        boolean first = json.isEmpty() || "[{:".indexOf(json.charAt(json.length() - 1)) >= 0;
        if (!first && deeper(event) >= 0) {
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

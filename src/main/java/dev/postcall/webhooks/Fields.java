package dev.postcall.webhooks;

import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The fields of a JSON object, each read as what it should be; what cannot be read so, is null, as what is not there. */
final class Fields {
    private static final int LONGEST_NUMBER = 40;

    private final Map<String, Field> fields = new HashMap<>();

    /** @param text the text of a string, of a number or literal as it is written, else JSON */
    private record Field(Event type, String text) {}

    /** The fields of the object that the parser has just entered, up to its end; of equal names the last. */
    static Fields read(JsonParser parser) {
        Fields fields = new Fields();
        while (parser.next() == Event.KEY_NAME) {
            String name = parser.getString();
            Event type = parser.next();
            fields.fields.put(name, new Field(type, text(parser, type)));
        }
        return fields;
    }

    private static String text(JsonParser parser, Event type) {
        return switch (type) {
            case VALUE_STRING, VALUE_NUMBER -> parser.getString();
            case VALUE_NULL -> null;
            default -> JsonText.of(parser, type);
        };
    }

    /** Whether it is a text or a number, as ids are. */
    boolean isIdLike(String name) {
        Field field = fields.get(name);
        return field != null && (field.type() == Event.VALUE_STRING || field.type() == Event.VALUE_NUMBER);
    }

    /** Text; what is not, as it is written in JSON; blank is null. */
    String text(String name) {
        Field field = fields.get(name);
        return field == null || field.text() == null || field.text().isBlank()
                ? null
                : PayloadText.normalise(field.text());
    }

    /** As {@link #text}, without white space around it, and cut to a length. */
    String word(String name, int longest) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        String word = text.strip();
        int end = Math.min(word.length(), longest);
        return word.substring(0, Character.isHighSurrogate(word.charAt(end - 1)) ? end - 1 : end);
    }

    /** Any JSON value, as JSON text; JSON null is null. */
    String json(String name) {
        Field field = fields.get(name);
        if (field == null || field.text() == null) {
            return null;
        }
        return PayloadText.normalise(field.type() == Event.VALUE_STRING ? JsonText.quoted(field.text()) : field.text());
    }

    /** A number of the int range, also as text; fractions are cut off; what is negative is null. */
    Integer wholeNumber(String name) {
        String text = text(name);
        if (text == null || text.length() > LONGEST_NUMBER) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(text.strip());
            boolean inRange = number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
            return inRange ? number.intValue() : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** {@code true}/{@code false}, {@code "yes"}/{@code "no"}, 1/0, in any case, as text or not. */
    Boolean truth(String name) {
        String text = text(name);
        return switch (text == null ? "" : text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> Boolean.TRUE;
            case "false", "no", "0" -> Boolean.FALSE;
            default -> null;
        };
    }

    /** An instant in PostgreSQL's text form or ISO 8601, in whole microseconds. */
    Instant instant(String name) {
        String text = text(name);
        return text == null ? null : VendorTime.parse(text.strip()).orElse(null);
    }
}

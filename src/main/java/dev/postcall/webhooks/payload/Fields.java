package dev.postcall.webhooks.payload;

import dev.postcall.text.Whitespace;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The fields of a JSON object, each converted to its expected type. Missing and invalid values are null. */
final class Fields {
    private static final int MAX_NUMBER_LENGTH = 40;

    private final Map<String, Field> fields = new HashMap<>();

    /** @param text the value of a string; a number or literal as written; else JSON */
    private record Field(Event type, String text) {}

    /** Reads the fields of the object that the parser has entered, up to its end. The last of several equal names wins. */
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

    /** Whether the field is a string or a number. */
    boolean isTextOrNumber(String name) {
        Field field = fields.get(name);
        return field != null && (field.type() == Event.VALUE_STRING || field.type() == Event.VALUE_NUMBER);
    }

    /** Returns a string, or another value as JSON; null for blank text. */
    String text(String name) {
        Field field = fields.get(name);
        return field == null || Whitespace.isBlank(field.text()) ? null : PayloadText.normalise(field.text());
    }

    /**
     * As {@link #text}, without leading and trailing white space. A whole number is normalized to its digits, because
     * {@code 4711.0} and {@code 4711} are the same id.
     */
    String token(String name) {
        Field field = fields.get(name);
        return field != null && field.type() == Event.VALUE_NUMBER
                ? digits(field.text())
                : Whitespace.strip(text(name));
    }

    private static String digits(String number) {
        try {
            BigDecimal value = number.length() > MAX_NUMBER_LENGTH ? null : new BigDecimal(number);
            return value != null && isShort(value) && isWhole(value)
                    ? value.toBigInteger().toString()
                    : number;
        } catch (NumberFormatException e) {
            return number;
        }
    }

    /**
     * Whether the number has few digits before the point. An exponent of millions would expand to digits that fill the
     * memory.
     */
    private static boolean isShort(BigDecimal value) {
        return (long) value.precision() - value.scale() <= MAX_NUMBER_LENGTH;
    }

    private static boolean isWhole(BigDecimal value) {
        return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
    }

    /** As {@link #token(String)}, truncated to {@code maxLength} characters. */
    String token(String name, int maxLength) {
        String token = token(name);
        if (token == null) {
            return null;
        }
        int end = Math.min(token.length(), maxLength);
        return token.substring(0, Character.isHighSurrogate(token.charAt(end - 1)) ? end - 1 : end);
    }

    /** Returns any JSON value as JSON text; null for JSON null. */
    String json(String name) {
        Field field = fields.get(name);
        if (field == null || field.text() == null) {
            return null;
        }
        return PayloadText.normalise(field.type() == Event.VALUE_STRING ? JsonText.quoted(field.text()) : field.text());
    }

    /** Returns a whole number from 0 to {@code max}, also if written as a string; null for any other value. */
    Integer wholeNumber(String name, int max) {
        String text = text(name);
        if (text == null || text.length() > MAX_NUMBER_LENGTH) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(Whitespace.strip(text));
            boolean inRange = number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(max)) <= 0;
            return inRange && isWhole(number) ? (Integer) number.intValue() : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /**
     * Returns the boolean of {@code true}/{@code false}, {@code "yes"}/{@code "no"} or 1/0, in any case, also if written as
     * a string.
     */
    Boolean bool(String name) {
        String text = text(name);
        return switch (text == null ? "" : Whitespace.strip(text).toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> Boolean.TRUE;
            case "false", "no", "0" -> Boolean.FALSE;
            default -> null;
        };
    }

    /** Returns an instant in PostgreSQL's text format or ISO 8601, truncated to microseconds. */
    Instant instant(String name) {
        String text = text(name);
        return text == null ? null : VendorTime.parse(Whitespace.strip(text)).orElse(null);
    }
}

package dev.postcall.webhooks;

import dev.postcall.text.Whitespace;
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
        return field == null || Whitespace.isBlank(field.text()) ? null : PayloadText.normalise(field.text());
    }

    /**
     * As {@link #text}, without white space around it. A whole number is written in its digits, as {@code 4711.0} and
     * {@code 4711} are one id.
     */
    String word(String name) {
        Field field = fields.get(name);
        return field != null && field.type() == Event.VALUE_NUMBER
                ? digits(field.text())
                : Whitespace.strip(text(name));
    }

    private static String digits(String number) {
        try {
            BigDecimal value = number.length() > LONGEST_NUMBER ? null : new BigDecimal(number);
            return value != null && isShort(value) && isWhole(value)
                    ? value.toBigInteger().toString()
                    : number;
        } catch (NumberFormatException e) {
            return number;
        }
    }

    /** Whether it has few digits before the point: the digits of an exponent of millions would fill the memory. */
    private static boolean isShort(BigDecimal value) {
        return (long) value.precision() - value.scale() <= LONGEST_NUMBER;
    }

    private static boolean isWhole(BigDecimal value) {
        return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
    }

    /** As {@link #word(String)}, cut to a length. */
    String word(String name, int longest) {
        String word = word(name);
        if (word == null) {
            return null;
        }
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

    /** A whole number from 0 to {@code most}, also as text; null for any other, as nobody knows what it was to say. */
    Integer wholeNumber(String name, int most) {
        String text = text(name);
        if (text == null || text.length() > LONGEST_NUMBER) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(Whitespace.strip(text));
            boolean inRange = number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0;
            return inRange && isWhole(number) ? (Integer) number.intValue() : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** {@code true}/{@code false}, {@code "yes"}/{@code "no"}, 1/0, in any case, as text or not. */
    Boolean truth(String name) {
        String text = text(name);
        return switch (text == null ? "" : Whitespace.strip(text).toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> Boolean.TRUE;
            case "false", "no", "0" -> Boolean.FALSE;
            default -> null;
        };
    }

    /** An instant in PostgreSQL's text form or ISO 8601, in whole microseconds. */
    Instant instant(String name) {
        String text = text(name);
        return text == null ? null : VendorTime.parse(Whitespace.strip(text)).orElse(null);
    }
}

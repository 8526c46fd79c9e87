package dev.postcall.webhooks;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;

/** The fields of a JSON object, each read as what it should be; what cannot be read so, is null, as what is not there. */
record Fields(JsonObject object) {
    private static final int LONGEST_NUMBER = 40;

    /** Text; numbers and booleans as they are written; blank is null. */
    String text(String name) {
        JsonValue value = object.get(name);
        if (value == null || value.getValueType() == JsonValue.ValueType.NULL) {
            return null;
        }
        String text = value instanceof JsonString string ? string.getString() : value.toString();
        return text.isBlank() ? null : PayloadText.normalise(text);
    }

    /** As {@link #text}, without white space around it, and cut to a length. */
    String word(String name, int longest) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        String word = text.strip();
        int end = Math.min(word.length(), longest);
        return word.substring(0, end > 0 && Character.isHighSurrogate(word.charAt(end - 1)) ? end - 1 : end);
    }

    /** Any JSON value, as JSON text; JSON null is null. */
    String json(String name) {
        JsonValue value = object.get(name);
        if (value == null || value.getValueType() == JsonValue.ValueType.NULL) {
            return null;
        }
        return PayloadText.normalise(value.toString());
    }

    /** A number of the int range, also as text; fractions are cut off, negative ones are null. */
    Integer wholeNumber(String name) {
        BigDecimal number = number(object.get(name));
        if (number == null || number.signum() < 0 || number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            return null;
        }
        return number.intValue();
    }

    private static BigDecimal number(JsonValue value) {
        String text = value instanceof JsonString string
                ? string.getString().strip()
                : value instanceof JsonNumber number ? number.toString() : "";
        try {
            return text.isEmpty() || text.length() > LONGEST_NUMBER ? null : new BigDecimal(text);
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

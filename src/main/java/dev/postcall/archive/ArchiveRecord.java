package dev.postcall.archive;

import dev.postcall.problem.Problem;
import dev.postcall.problem.ProblemException;
import jakarta.json.JsonException;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The fields of one line of an archive: a JSON object of strings, numbers, and objects of numbers, nested one level at most.
 */
public final class ArchiveRecord {
    private static final JsonParserFactory PARSERS = JsonProvider.provider().createParserFactory(Map.of());

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final Map<String, String> fields = new HashMap<>();

    private ArchiveRecord() {}

    /** @throws ProblemException of status 422 if the line is not such an object */
    static ArchiveRecord parse(byte[] line, int length) {
        ArchiveRecord parsed = new ArchiveRecord();
        String text = new String(line, 0, length, StandardCharsets.UTF_8);
        try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
            if (parser.next() == Event.START_OBJECT) {
                parsed.readFields(parser, "");
                if (!parser.hasNext()) {
                    return parsed;
                }
            }
        } catch (JsonException | IllegalStateException | java.util.NoSuchElementException e) {
            throw unusable("it is not JSON");
        }
        throw unusable("it is not a JSON object");
    }

    private void readFields(JsonParser parser, String prefix) {
        while (parser.next() == Event.KEY_NAME) {
            String name = prefix + parser.getString();
            Event value = parser.next();
            switch (value) {
                case VALUE_STRING, VALUE_NUMBER -> fields.put(name, parser.getString());
                case START_OBJECT -> {
                    if (!prefix.isEmpty()) {
                        throw unusable("it is nested too deeply");
                    }
                    readFields(parser, name + ".");
                }
                case VALUE_NULL -> fields.remove(name);
                default -> throw unusable("a field has a value of an unexpected type");
            }
        }
    }

    /** Returns the text of a field; empty if the record has no such field. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** @throws ProblemException of status 422 if there is no such field */
    public String text(String name) {
        return find(name).orElseThrow(() -> unusable("the field " + name + " is missing"));
    }

    /** @throws ProblemException of status 422 if the field is missing or not a 64-bit number */
    public long number(String name) {
        return value(name, Long::valueOf);
    }

    /** @throws ProblemException of status 422 if the field is missing or not an ISO instant of the years 1970 to 9999 */
    public Instant instant(String name) {
        Instant instant = value(name, Instant::parse);
        if (instant.isBefore(Instant.EPOCH) || instant.isAfter(LATEST)) {
            throw unusable("the field " + name + " is not in the years 1970 to 9999");
        }
        return instant;
    }

    /** Decodes a base64 field; null if there is no such field. */
    public byte[] bytes(String name) {
        return find(name).isEmpty() ? null : value(name, Base64.getDecoder()::decode);
    }

    /** Returns the enum constant that the field names. */
    public <E extends Enum<E>> E constant(String name, Class<E> type) {
        return value(name, text -> Enum.valueOf(type, text));
    }

    private <T> T value(String name, Function<String, T> conversion) {
        String text = text(name);
        try {
            return conversion.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw unusable("the field " + name + " has an unexpected value");
        }
    }

    /** Creates a problem of a line, without its text and its number; {@link ArchiveReader} adds the number. */
    public static ProblemException unusable(String why) {
        return Problem.unusableArchive(why).exception();
    }
}

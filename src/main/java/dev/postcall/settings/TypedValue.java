package dev.postcall.settings;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The types that a value may be read as. */
public interface TypedValue {
    /** What is configured, else the default, if there is one. */
    Optional<String> find();

    /** An error that says what is wrong with the value, but not what it is. */
    SettingException invalid(String why);

    /**
     * The value as text.
     *
     * @throws SettingException if nothing is configured and there is no default
     */
    default String text() {
        return find().orElseThrow(() -> invalid("must be set"));
    }

    /** The values between white space; empty where nothing is configured. */
    default List<String> words() {
        return separated("\\s+");
    }

    /** The values between commas; empty where nothing is configured. */
    default List<String> list() {
        return separated("\\s*,\\s*");
    }

    private List<String> separated(String separator) {
        return find().map(value -> List.of(value.split(separator))).orElse(List.of());
    }

    /** @throws SettingException if the value is neither {@code true} nor {@code false} */
    default boolean flag() {
        return switch (text().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw invalid("must be true or false");
        };
    }

    /** @throws SettingException if the value is not a whole number, written with digits 0 to 9 */
    default long wholeNumber() {
        String text = text();
        if (!text.matches("[0-9]{1,18}")) {
            throw invalid("must be a whole number");
        }
        return Long.parseLong(text);
    }

    /** @throws SettingException if the value is not a whole number, or too large for this type */
    default int number() {
        try {
            return Math.toIntExact(wholeNumber());
        } catch (ArithmeticException e) {
            throw invalid("must be a smaller number");
        }
    }

    /** @throws SettingException if the value is no ISO 8601 duration such as {@code P90D} or {@code PT5S} */
    default Duration duration() {
        try {
            return Duration.parse(text());
        } catch (DateTimeException e) {
            throw invalid("must be an ISO 8601 duration such as P90D or PT5S");
        }
    }

    /**
     * The value as an absolute path.
     *
     * @throws SettingException if the system takes no such path
     */
    default Path path() {
        try {
            return Path.of(text()).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw invalid("must be a path that Java can read in this locale; with LC_ALL=C.UTF-8 it reads any letter");
        }
    }

    /**
     * The value as a time zone of the IANA database. A bare offset is none: PostgreSQL takes its sign the other way round.
     *
     * @throws SettingException if the value is no such time zone
     */
    default ZoneId zone() {
        if (!ZoneId.getAvailableZoneIds().contains(text())) {
            throw invalid("must be an IANA time zone such as Europe/Berlin");
        }
        return ZoneId.of(text());
    }

    /** The value as a URL without a slash at its end. */
    default URI uri() {
        try {
            return URI.create(text().replaceAll("/+$", ""));
        } catch (IllegalArgumentException e) {
            throw invalid("must be a URL");
        }
    }
}

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

/** Reads the value of a {@link Setting} as one of several types. */
public interface TypedValue {
    /** Returns the configured value, else the default; empty if there is neither. */
    Optional<String> find();

    /** Creates an error that states what is wrong with the value, but does not contain the value. */
    SettingException invalid(String why);

    /**
     * The value as text.
     *
     * @throws SettingException if nothing is configured and there is no default
     */
    default String text() {
        return find().orElseThrow(() -> invalid("must be set"));
    }

    /** The values separated by white space; empty if nothing is configured. */
    default List<String> words() {
        return separated("\\s+");
    }

    /** The values separated by commas; empty if nothing is configured. */
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

    /** @throws SettingException if the value is not an ISO 8601 duration such as {@code P90D} or {@code PT5S} */
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
     * @throws SettingException if the operating system does not support the path
     */
    default Path path() {
        try {
            return Path.of(text()).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw invalid("must be a path that Java can read in this locale; with LC_ALL=C.UTF-8 it reads any letter");
        }
    }

    /**
     * The value as a time zone of the IANA database. Offsets are not supported, because PostgreSQL interprets
     * their sign the other way round.
     *
     * @throws SettingException if the value is not such a time zone
     */
    default ZoneId zone() {
        if (!ZoneId.getAvailableZoneIds().contains(text())) {
            throw invalid("must be an IANA time zone such as Europe/Berlin");
        }
        return ZoneId.of(text());
    }

    /** The value as a URL without a trailing slash. */
    default URI uri() {
        try {
            return URI.create(text().replaceAll("/+$", ""));
        } catch (IllegalArgumentException e) {
            throw invalid("must be a URL");
        }
    }
}

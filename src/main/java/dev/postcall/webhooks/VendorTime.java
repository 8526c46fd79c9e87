package dev.postcall.webhooks;

import dev.postcall.query.Instants;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * Instants as the vendor writes them: PostgreSQL's text form {@code 2023-12-31 23:12:05.62705+00}, with no to nine digits of
 * fraction and an offset of hours, or hours and minutes; ISO 8601 too. Without an offset it is UTC.
 */
final class VendorTime {
    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("[ ]['T']HH:mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalEnd()
            .appendPattern("[ ][XXX][XX][X]")
            .parseDefaulting(ChronoField.OFFSET_SECONDS, ZoneOffset.UTC.getTotalSeconds())
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private VendorTime() {}

    /** The instant; empty if the text is none, as 30 February is none, or beyond the years 1 to 9999. */
    static Optional<Instant> parse(String text) {
        try {
            Instant instant = OffsetDateTime.parse(text, FORMAT).toInstant().truncatedTo(ChronoUnit.MICROS);
            return Optional.of(Instants.storable(instant));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

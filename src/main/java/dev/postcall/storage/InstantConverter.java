package dev.postcall.storage;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.TimeZone;

/**
 * Keeps instants as timestamps of the database, which a JPA 3.1 provider may otherwise serialise to bytes. A provider binds
 * every type as {@link Timestamp}, whose calendar is the Julian one before 1582, while that of PostgreSQL is always the
 * Gregorian one: such an instant is passed on by its Gregorian date. Only the ten days that 1582 skipped cannot be stored.
 */
@Converter(autoApply = true)
public class InstantConverter implements AttributeConverter<Instant, Timestamp> {
    private static final Instant GREGORIAN = Instant.parse("1582-10-15T00:00:00Z");

    @Override
    public Timestamp convertToDatabaseColumn(Instant instant) {
        if (instant == null) {
            return null;
        }
        return instant.isBefore(GREGORIAN)
                ? Timestamp.valueOf(LocalDateTime.ofInstant(instant, offset(instant)))
                : Timestamp.from(instant);
    }

    @Override
    public Instant convertToEntityAttribute(Timestamp timestamp) {
        if (timestamp == null) {
            return null;
        }
        Instant instant = timestamp.toInstant();
        return instant.isBefore(GREGORIAN) ? timestamp.toLocalDateTime().toInstant(offset(instant)) : instant;
    }

    /** As {@link Timestamp} has it: it knows no local mean time. */
    private static ZoneOffset offset(Instant instant) {
        return ZoneOffset.ofTotalSeconds(TimeZone.getDefault().getOffset(instant.toEpochMilli()) / 1000);
    }
}

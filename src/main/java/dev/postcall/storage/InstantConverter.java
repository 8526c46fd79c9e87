package dev.postcall.storage;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;

/**
 * Maps instants to timestamps of the database, since a JPA 3.1 provider may otherwise serialise them to bytes. Only for
 * instants of this machine's clock: the calendar of {@link Timestamp} is correct from 1582 on. Instants of a vendor may
 * be any instant and need another converter.
 */
@Converter(autoApply = true)
public class InstantConverter implements AttributeConverter<Instant, Timestamp> {
    @Override
    public Timestamp convertToDatabaseColumn(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    @Override
    public Instant convertToEntityAttribute(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}

package dev.postcall.storage;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;

/**
 * Keeps instants as timestamps of the database, which a JPA 3.1 provider may otherwise serialise to bytes. Made for instants
 * of this machine's clock: a provider binds {@link Timestamp}, whose calendar is right from 1582 on. What others say may be
 * any instant, and is stored in another way.
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

package dev.postcall.calls;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;

/**
 * Stores an instant of the vendor as ISO 8601 text, which preserves any instant. JPA providers bind instants as {@link
 * java.sql.Timestamp}, whose calendar skips ten days of 1582 and depends on the time zone of the JVM.
 */
@Converter
public class VendorInstantConverter implements AttributeConverter<Instant, String> {
    @Override
    public String convertToDatabaseColumn(Instant instant) {
        return instant == null ? null : instant.toString();
    }

    @Override
    public Instant convertToEntityAttribute(String text) {
        return text == null ? null : Instant.parse(text);
    }
}

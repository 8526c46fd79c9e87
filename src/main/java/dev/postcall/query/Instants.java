package dev.postcall.query;

import java.time.DateTimeException;
import java.time.Instant;

/** The range of instants that the database, the index and the calendars can represent. */
public final class Instants {
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private Instants() {}

    /**
     * Returns the instant unchanged.
     *
     * @throws DateTimeException if it is outside of the years 1 to 9999
     */
    public static Instant storable(Instant instant) {
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw new DateTimeException("Beyond the years 1 to 9999");
        }
        return instant;
    }
}

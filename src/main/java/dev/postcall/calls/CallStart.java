package dev.postcall.calls;

import java.time.Duration;
import java.time.Instant;

/** When a call started, as lists, reports and the index have it: never an instant that cannot be true. */
final class CallStart {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    /** By how much the vendor's clock may be ahead. */
    private static final Duration AHEAD = Duration.ofDays(2);

    private CallStart() {}

    /**
     * The instant that the vendor says, or that of the receipt where the vendor says none that can be true.
     *
     * @param createdAt what the vendor says; null for nothing
     * @param receivedAt when the first delivery of the call was received
     */
    static Instant of(Instant createdAt, Instant receivedAt) {
        return isTrustworthy(createdAt, receivedAt) ? createdAt : receivedAt;
    }

    /** Whether a call that was received then can have been made at this instant; false for null. */
    static boolean isTrustworthy(Instant createdAt, Instant receivedAt) {
        return createdAt != null && !createdAt.isBefore(EARLIEST) && !createdAt.isAfter(receivedAt.plus(AHEAD));
    }
}

package dev.postcall.calls;

import java.time.Duration;
import java.time.Instant;

/**
 * Determines the start of a call for lists, reports and the index; replaces implausible instants by the time of
 * receipt.
 */
final class CallStart {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    /** Largest plausible lead of the vendor's clock. */
    private static final Duration AHEAD = Duration.ofDays(2);

    private CallStart() {}

    /**
     * Returns the vendor's instant if it is plausible, else the time of receipt.
     *
     * @param createdAt the vendor's instant; null if missing
     * @param receivedAt when the first delivery of the call was received
     */
    static Instant of(Instant createdAt, Instant receivedAt) {
        return isTrustworthy(createdAt, receivedAt) ? createdAt : receivedAt;
    }

    /** Whether the vendor's instant is plausible for a call received at this time; false for null. */
    static boolean isTrustworthy(Instant createdAt, Instant receivedAt) {
        return createdAt != null && !createdAt.isBefore(EARLIEST) && !createdAt.isAfter(receivedAt.plus(AHEAD));
    }
}

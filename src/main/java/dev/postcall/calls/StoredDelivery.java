package dev.postcall.calls;

import java.time.Instant;

/** What tells a stored delivery from others, and what it did. */
public record StoredDelivery(Long id, String sid, String hash, Instant receivedAt, Verdict verdict) {
    /** Whether it is this delivery, and not another one under the same id. */
    boolean isOf(IncomingDelivery delivery, DeliveredBytes bytes) {
        return sid.equals(bytes.sid()) && hash.equals(bytes.hash()) && receivedAt.equals(delivery.receivedAt());
    }
}

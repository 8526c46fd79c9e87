package dev.postcall.calls.deliveries;

import java.time.Instant;

/** The identifying columns of a stored delivery, and its verdict. */
public record StoredDelivery(Long id, String sid, String hash, Instant receivedAt, Verdict verdict) {
    /** Whether this row is the stored form of a delivery, rather than another delivery with the same id. */
    public boolean matches(IncomingDelivery delivery, DeliveredBytes bytes) {
        return sid.equals(bytes.sid()) && hash.equals(bytes.hash()) && receivedAt.equals(delivery.receivedAt());
    }
}

package dev.postcall.webhooks.quarantine;

import dev.postcall.calls.deliveries.DeliveryKind;
import java.io.Serializable;
import java.time.Instant;

/**
 * A quarantined delivery without its body.
 *
 * @param id as text, because the number is too large for JavaScript
 * @param kind the vendor's webhook that received it, {@code outcome} or {@code data}
 * @param status HTTP status of the rejection
 * @param reason why it was rejected, in plain words
 * @param bytes size of the body
 */
public record QuarantineEntry(String id, String kind, Instant receivedAt, int status, String reason, int bytes)
        implements Serializable {

    public QuarantineEntry(Long id, DeliveryKind kind, Instant receivedAt, int status, String reason, int bytes) {
        this(String.valueOf(id), kind.apiName(), receivedAt, status, reason, bytes);
    }
}

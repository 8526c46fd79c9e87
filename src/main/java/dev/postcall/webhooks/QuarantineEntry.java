package dev.postcall.webhooks;

import dev.postcall.calls.DeliveryKind;
import java.io.Serializable;
import java.time.Instant;

/**
 * A quarantined delivery without its body.
 *
 * @param id a number too large for JavaScript's, hence text
 * @param kind {@code outcome} or {@code data}: which of the vendor's webhooks it came through
 * @param status the HTTP status that it was refused with
 * @param reason why, in plain words
 * @param bytes size of the body
 */
public record QuarantineEntry(String id, String kind, Instant receivedAt, int status, String reason, int bytes)
        implements Serializable {

    public QuarantineEntry(Long id, DeliveryKind kind, Instant receivedAt, int status, String reason, int bytes) {
        this(String.valueOf(id), kind.apiName(), receivedAt, status, reason, bytes);
    }
}

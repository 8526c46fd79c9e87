package dev.postcall.calls.deliveries;

import java.time.Instant;

/**
 * A delivery without its body, as the API and the page of a call show it.
 *
 * @param id a number, as text because it is too large for JavaScript
 * @param sid the vendor's id of the call
 * @param kind the vendor's webhook, {@code outcome} or {@code data}
 * @param verdict its effect on the call: {@code recorded}, {@code revised} or {@code duplicate}
 * @param hash SHA-256 of the body, in hexadecimal
 * @param bytes size of the body in bytes
 */
public record DeliverySummary(
        String id, String sid, String kind, Instant receivedAt, String verdict, String hash, int bytes) {

    public DeliverySummary(
            Long id, String sid, DeliveryKind kind, Instant receivedAt, Verdict verdict, String hash, int bytes) {
        this(String.valueOf(id), sid, kind.apiName(), receivedAt, verdict.apiName(), hash, bytes);
    }
}

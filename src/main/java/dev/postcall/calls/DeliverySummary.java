package dev.postcall.calls;

import java.time.Instant;

/**
 * A delivery without its body.
 *
 * @param id a number too large for JavaScript's, hence text
 * @param kind {@code outcome} or {@code data}: which of the vendor's webhooks it came through
 * @param verdict what it did to its call: {@code recorded}, {@code revised} or {@code duplicate}
 * @param hash SHA-256 of the body, in hexadecimal
 * @param bytes size of the body
 */
public record DeliverySummary(
        String id, String sid, String kind, Instant receivedAt, String verdict, String hash, int bytes) {

    public DeliverySummary(
            Long id, String sid, DeliveryKind kind, Instant receivedAt, Verdict verdict, String hash, int bytes) {
        this(String.valueOf(id), sid, kind.word(), receivedAt, verdict.word(), hash, bytes);
    }
}

package dev.postcall.calls;

import java.time.Instant;

/**
 * A delivery that was read from an archive.
 *
 * @param body null if an earlier delivery of the call had the same bytes
 * @param content the parsed body; null for a duplicate, which changes no call
 */
record ArchivedDelivery(
        long id,
        String sid,
        DeliveryKind kind,
        Instant receivedAt,
        Verdict verdict,
        String hash,
        int bytes,
        byte[] body,
        CallContent content) {}

package dev.postcall.calls;

import java.time.Instant;

/**
 * A delivery of an archive.
 *
 * @param body null where an earlier delivery of the call brought the same bytes
 * @param content what the body says; null for a duplicate, which changes no call
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

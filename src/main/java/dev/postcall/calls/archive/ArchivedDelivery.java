package dev.postcall.calls.archive;

import dev.postcall.calls.CallContent;
import dev.postcall.calls.deliveries.DeliveryKind;
import dev.postcall.calls.deliveries.Verdict;
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

package dev.postcall.webhooks;

import dev.postcall.calls.deliveries.DeliveryKind;
import dev.postcall.problem.Problem;
import dev.postcall.storage.Ids;
import java.time.Instant;

/**
 * A delivery of an authenticated sender without a usable call.
 *
 * @param id its id in quarantine
 * @param body the original bytes
 * @param problem why it was rejected
 */
record RejectedDelivery(long id, DeliveryKind kind, Instant receivedAt, byte[] body, Problem problem) {

    /** Creates a rejected delivery with a new id. */
    RejectedDelivery(DeliveryKind kind, Instant receivedAt, byte[] body, Problem problem) {
        this(Ids.next(), kind, receivedAt, body, problem);
    }
}

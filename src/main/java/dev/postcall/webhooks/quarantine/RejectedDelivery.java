package dev.postcall.webhooks.quarantine;

import dev.postcall.calls.deliveries.DeliveryKind;
import dev.postcall.problem.Problem;
import dev.postcall.storage.Ids;
import java.time.Instant;

/**
 * A delivery of an authenticated sender without a usable call.
 *
 * @param id its id in quarantine
 * @param receivedAt in whole microseconds
 * @param body the original bytes
 * @param problem why it was rejected
 */
public record RejectedDelivery(long id, DeliveryKind kind, Instant receivedAt, byte[] body, Problem problem) {

    /** Creates a rejected delivery with a new id. */
    public RejectedDelivery(DeliveryKind kind, Instant receivedAt, byte[] body, Problem problem) {
        this(Ids.next(), kind, receivedAt, body, problem);
    }
}

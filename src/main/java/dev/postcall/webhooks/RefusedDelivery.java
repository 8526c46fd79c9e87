package dev.postcall.webhooks;

import dev.postcall.calls.DeliveryKind;
import dev.postcall.problem.Problem;
import dev.postcall.storage.Ids;
import java.time.Instant;

/**
 * A delivery from a known sender that holds no usable call.
 *
 * @param id what it has in quarantine
 * @param body the bytes as they came
 * @param problem why it was refused
 */
record RefusedDelivery(long id, DeliveryKind kind, Instant receivedAt, byte[] body, Problem problem) {

    /** A delivery that was refused just now. */
    RefusedDelivery(DeliveryKind kind, Instant receivedAt, byte[] body, Problem problem) {
        this(Ids.next(), kind, receivedAt, body, problem);
    }
}

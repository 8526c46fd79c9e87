package dev.postcall.calls;

import dev.postcall.storage.Ids;
import java.time.Instant;

/**
 * A delivery that is understood and waits to be stored.
 *
 * @param id tells it from others of the same bytes, so that it is stored once even if storing it is tried again
 * @param receivedAt in whole microseconds
 * @param body the bytes as they came
 * @param content what they say
 */
public record IncomingDelivery(long id, DeliveryKind kind, Instant receivedAt, byte[] body, CallContent content) {

    /** A delivery that came in just now. */
    public IncomingDelivery(DeliveryKind kind, Instant receivedAt, byte[] body, CallContent content) {
        this(Ids.next(), kind, receivedAt, body, content);
    }
}

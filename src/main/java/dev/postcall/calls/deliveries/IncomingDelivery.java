package dev.postcall.calls.deliveries;

import dev.postcall.calls.CallContent;
import dev.postcall.storage.Ids;
import java.time.Instant;

/**
 * A parsed delivery that waits to be stored.
 *
 * @param id distinguishes it from deliveries of the same bytes, so that a retry does not store it twice
 * @param receivedAt in whole microseconds
 * @param body the exact bytes
 * @param content the parsed body
 */
public record IncomingDelivery(long id, DeliveryKind kind, Instant receivedAt, byte[] body, CallContent content) {

    /** Creates a delivery with a new id. */
    public IncomingDelivery(DeliveryKind kind, Instant receivedAt, byte[] body, CallContent content) {
        this(Ids.next(), kind, receivedAt, body, content);
    }
}

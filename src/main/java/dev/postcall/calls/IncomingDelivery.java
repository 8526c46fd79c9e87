package dev.postcall.calls;

import io.hypersistence.tsid.TSID;
import java.time.Instant;

/**
 * A delivery that is understood and waits to be stored.
 *
 * @param id tells it from others of the same bytes, so that it is stored once even if storing it is tried again
 * @param body the bytes as they came
 * @param content what they say
 */
public record IncomingDelivery(long id, DeliveryKind kind, Instant receivedAt, byte[] body, CallContent content) {

    /** A delivery that came in just now. */
    public IncomingDelivery(DeliveryKind kind, Instant receivedAt, byte[] body, CallContent content) {
        this(TSID.Factory.getTsid().toLong(), kind, receivedAt, body, content);
    }
}

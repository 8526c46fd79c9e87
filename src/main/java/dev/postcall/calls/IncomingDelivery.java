package dev.postcall.calls;

import java.time.Instant;

/**
 * A delivery that is understood and waits to be stored.
 *
 * @param body the bytes as they came
 * @param content what they say
 */
public record IncomingDelivery(DeliveryKind kind, Instant receivedAt, byte[] body, CallContent content) {}

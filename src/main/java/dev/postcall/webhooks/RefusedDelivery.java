package dev.postcall.webhooks;

import dev.postcall.calls.DeliveryKind;
import dev.postcall.problem.Problem;
import java.time.Instant;

/**
 * A delivery from a known sender that holds no usable call.
 *
 * @param body the bytes as they came
 * @param problem why it was refused
 */
record RefusedDelivery(DeliveryKind kind, Instant receivedAt, byte[] body, Problem problem) {}

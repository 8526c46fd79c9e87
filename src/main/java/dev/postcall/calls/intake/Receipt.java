package dev.postcall.calls.intake;

import dev.postcall.calls.deliveries.Verdict;

/**
 * Confirms to the sender that a delivery is durable.
 *
 * @param sid the vendor's id of the call
 * @param verdict the effect of the delivery on the call
 */
public record Receipt(String sid, Verdict verdict) {}

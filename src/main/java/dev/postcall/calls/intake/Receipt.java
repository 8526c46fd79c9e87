package dev.postcall.calls.intake;

import dev.postcall.calls.deliveries.Verdict;

/** Confirms that a delivery is durable. */
public record Receipt(String sid, Verdict verdict) {}

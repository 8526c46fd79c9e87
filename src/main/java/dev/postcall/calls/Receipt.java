package dev.postcall.calls;

/** Confirms that a delivery is durable. */
public record Receipt(String sid, Verdict verdict) {}

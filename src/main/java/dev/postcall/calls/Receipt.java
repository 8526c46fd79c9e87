package dev.postcall.calls;

/** Says that a delivery is stored for good. */
public record Receipt(String sid, Verdict verdict) {}

package dev.postcall.health;

/** A check that must pass for this node to accept requests. Implementations are CDI beans; all of them run together. */
public interface HealthCheck {
    /** Name of the check, one word, for instance {@code database}. */
    String name();

    /** Whether the check passes. An exception, or no answer within some seconds, counts as a failure. */
    boolean works();

    /**
     * A condition that needs attention although the node accepts requests, in a few words without personal data; null
     * if there is none.
     */
    default String warning() {
        return null;
    }
}

package dev.postcall.health;

/** Something that must work for this node to take requests. An implementation is a bean; all of them are asked together. */
public interface HealthCheck {
    /** What is checked, in one word: {@code database}. */
    String name();

    /** Whether it works. An exception, or no answer for some seconds, means that it does not. */
    boolean works();

    /** What needs attention though the node takes requests, in a few words without personal data; null if nothing does. */
    default String warning() {
        return null;
    }
}

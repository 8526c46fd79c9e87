package dev.postcall.calls;

/** What one side said before the other spoke; sentences are on lines of their own. */
public record Turn(Speaker speaker, String text) {}

package dev.postcall.calls;

/** The text of one speaker until the other speaks; each line of the transcript is a line of the text. */
public record Turn(Speaker speaker, String text) {}

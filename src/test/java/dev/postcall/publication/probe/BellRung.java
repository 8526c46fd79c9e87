package dev.postcall.publication.probe;

import dev.postcall.publication.DurableEvent;
import java.util.List;

/** An event that no feature knows. */
public record BellRung(List<String> subjects) implements DurableEvent {}

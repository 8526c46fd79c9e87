package dev.postcall.publication.probe;

import dev.postcall.publication.DurableEvent;
import java.util.List;

/** An event that only the probe's observers observe. */
public record ProbeEvent(List<String> subjects) implements DurableEvent {}

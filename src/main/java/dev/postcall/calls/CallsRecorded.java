package dev.postcall.calls;

import dev.postcall.publication.DurableEvent;
import java.util.List;

/**
 * Fired when calls were added or changed. An observer reads the present state of each call, so an event that is
 * delivered twice or late is harmless.
 *
 * @param subjects the sids of the calls, without duplicates
 */
public record CallsRecorded(List<String> subjects) implements DurableEvent {}

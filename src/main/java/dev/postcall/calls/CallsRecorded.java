package dev.postcall.calls;

import dev.postcall.publication.DurableEvent;
import java.util.List;

/**
 * These calls are new, or say more than before. An observer reads each call as it is when the event arrives, so that an
 * event that comes twice, or late, does no harm.
 *
 * @param subjects the calls' sids, each once
 */
public record CallsRecorded(List<String> subjects) implements DurableEvent {}

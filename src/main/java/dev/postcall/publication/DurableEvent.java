package dev.postcall.publication;

import java.util.List;

/**
 * Something that happened to some subjects. An implementation is a public record with this one component, so that events
 * of many subjects can be made of several, or taken apart.
 */
public interface DurableEvent {
    /** Ids of what it happened to, without line breaks, each once. */
    List<String> subjects();
}

package dev.postcall.publication;

import java.util.List;

/**
 * An event about a number of subjects. An implementation is a public record whose only component is {@code subjects},
 * so that the dispatcher can merge and split events.
 */
public interface DurableEvent {
    /** Ids of the subjects, without line breaks and without duplicates. */
    List<String> subjects();
}

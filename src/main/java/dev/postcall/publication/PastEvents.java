package dev.postcall.publication;

import java.util.List;

/** Everything that a kind of event was ever fired for, so that an observer added later can be told of it. */
public interface PastEvents {
    Class<? extends DurableEvent> type();

    /** The subjects that follow this one in their own order, at most {@code limit}; null for the first ones. */
    List<String> subjectsAfter(String subject, int limit);
}

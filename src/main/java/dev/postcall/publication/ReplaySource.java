package dev.postcall.publication;

import java.util.List;

/** Source of the past events of one type, which are replayed to an observer that is added later. */
public interface ReplaySource {
    Class<? extends DurableEvent> type();

    /**
     * Returns the next {@code limit} subjects after this one, in an order that the source defines; null for the first
     * ones.
     */
    List<String> subjectsAfter(String subject, int limit);
}

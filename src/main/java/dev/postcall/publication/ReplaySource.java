package dev.postcall.publication;

import java.util.List;

/** Past events of one type, which are replayed to an observer that was added later. */
public interface ReplaySource {
    Class<? extends DurableEvent> type();

    /** The next {@code limit} subjects after this one, in an order of their own; null for the first ones. */
    List<String> subjectsAfter(String subject, int limit);
}

package dev.postcall.notes;

import java.util.List;

/**
 * Calls to be read at once.
 *
 * @param bytes of their texts, as the database has them
 */
public record CallBatch(List<String> sids, long bytes) {
    /** Texts as read, as split into turns, and as the index takes them; two bytes a character for some scripts. */
    private static final int COPIES = 4;

    boolean isEmpty() {
        return sids.isEmpty();
    }

    String last() {
        return sids.get(sids.size() - 1);
    }

    /** Bytes that it takes on the heap while it is indexed. */
    long heapBytes() {
        return bytes * COPIES;
    }
}

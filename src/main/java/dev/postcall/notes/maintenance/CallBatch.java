package dev.postcall.notes.maintenance;

import java.util.List;

/**
 * A batch of calls that are read together.
 *
 * @param bytes size of their texts in the database
 */
public record CallBatch(List<String> sids, long bytes) {
    /** Copies of a text on the heap: as read, as turns and as indexed fields, some with two bytes a character. */
    private static final int COPIES = 4;

    boolean isEmpty() {
        return sids.isEmpty();
    }

    String last() {
        return sids.get(sids.size() - 1);
    }

    /** Size of the batch on the heap while it is indexed, in bytes. */
    long heapBytes() {
        return bytes * COPIES;
    }
}

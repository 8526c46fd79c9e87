package dev.postcall.storage;

import java.util.List;

/**
 * How large a batch may be: by items, and by bytes, since a single item may have megabytes.
 *
 * @param items at most so many
 * @param bytes together, unless the first item alone has more
 */
public record BatchLimit(int items, long bytes) {
    /** Bytes of a batch as they lie on the heap, for work that shares {@link ByteBudget#batches()}. */
    public static final long BATCH_BYTES = 4L << 20;

    /** At most so many items and {@link #BATCH_BYTES} bytes. */
    public static BatchLimit of(int items) {
        return new BatchLimit(items, BATCH_BYTES);
    }

    /**
     * How many of the first items make a batch: at least one unless there are none.
     *
     * @param sizes bytes of each item, in their order
     */
    public int fitting(List<? extends Number> sizes) {
        int count = 0;
        long sum = 0;
        for (Number size : sizes) {
            sum += size.longValue();
            if (count == items || count > 0 && sum > bytes) {
                break;
            }
            count++;
        }
        return count;
    }
}

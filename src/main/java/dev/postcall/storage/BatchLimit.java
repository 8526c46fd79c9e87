package dev.postcall.storage;

import java.util.List;

/**
 * The largest size of a batch, by items and by bytes, since a single item may have megabytes.
 *
 * @param items largest number of items
 * @param bytes largest total size in bytes; a first item that is larger is a batch alone
 */
public record BatchLimit(int items, long bytes) {
    /** Size of a batch on the heap in bytes, for work that shares {@link ByteBudget#batches()}. */
    public static final long BATCH_BYTES = 4L << 20;

    /** A limit of this number of items and {@link #BATCH_BYTES} bytes. */
    public static BatchLimit of(int items) {
        return new BatchLimit(items, BATCH_BYTES);
    }

    /**
     * Number of leading items that form a batch: at least one, or 0 without items.
     *
     * @param sizes sizes of the items in bytes, in their order
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

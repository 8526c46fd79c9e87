package dev.postcall.outcomes.rollup;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * A histogram of call durations that can be added and subtracted exactly. Each second up to 31 has its own bucket;
 * above, each doubling has 16 buckets, so the error of a percentile is at most 1/32 (3.2 %). Only buckets that were
 * used take memory.
 */
public final class Durations {
    /** Bits of a duration within its doubling: 16 buckets. */
    private static final int BITS = 4;

    private static final int EXACT_SECONDS = 2 << BITS;
    private static final int INITIAL_CAPACITY = 4;
    private static final int CONTINUATION = 0x80;

    private int size;
    private int[] buckets = {};
    private long[] counts = {};

    /**
     * Adds a duration in whole seconds, at least 0, to the histogram.
     *
     * @param times number of calls; negative to subtract
     */
    void add(int seconds, long times) {
        count(bucket(seconds), times);
    }

    void add(Durations other) {
        for (int i = 0; i < other.size; i++) {
            count(other.buckets[i], other.counts[i]);
        }
    }

    void subtract(Durations other) {
        for (int i = 0; i < other.size; i++) {
            count(other.buckets[i], -other.counts[i]);
        }
    }

    private void count(int bucket, long times) {
        int at = Arrays.binarySearch(buckets, 0, size, bucket);
        if (at >= 0) {
            counts[at] += times;
            return;
        }
        int to = -at - 1;
        if (size == buckets.length) {
            buckets = Arrays.copyOf(buckets, Math.max(INITIAL_CAPACITY, 2 * size));
            counts = Arrays.copyOf(counts, buckets.length);
        }
        System.arraycopy(buckets, to, buckets, to + 1, size - to);
        System.arraycopy(counts, to, counts, to + 1, size - to);
        buckets[to] = bucket;
        counts[to] = times;
        size++;
    }

    /** Receives a bucket and its count. */
    @FunctionalInterface
    public interface BucketConsumer {
        void accept(int bucket, long count);
    }

    public void forEach(BucketConsumer consumer) {
        for (int i = 0; i < size; i++) {
            consumer.accept(buckets[i], counts[i]);
        }
    }

    /** Number of durations. */
    public long count() {
        return Arrays.stream(counts, 0, size).sum();
    }

    boolean isEmpty() {
        return Arrays.stream(counts, 0, size).allMatch(count -> count == 0);
    }

    /**
     * Returns the duration that this share of the calls did not exceed, with an error of at most 1/32.
     *
     * @param share greater than 0, at most 1
     * @return whole seconds; null without durations
     */
    public Long percentile(double share) {
        long rank = Math.max(1, (long) Math.ceil(share * count()));
        long seen = 0;
        for (int i = 0; i < size; i++) {
            seen += counts[i];
            if (seen >= rank) {
                return middle(buckets[i]);
            }
        }
        return null;
    }

    static int bucket(int seconds) {
        if (seconds < EXACT_SECONDS) {
            return seconds;
        }
        int shift = Integer.SIZE - 1 - BITS - Integer.numberOfLeadingZeros(seconds);
        return (shift << BITS) + (seconds >> shift);
    }

    private static long middle(int bucket) {
        if (bucket < EXACT_SECONDS) {
            return bucket;
        }
        int shift = (bucket >> BITS) - 1;
        long first = (long) (bucket - (shift << BITS)) << shift;
        return first + ((1L << shift) - 1) / 2;
    }

    /**
     * Encodes the histogram for the tables: for each bucket the difference to the previous bucket and the count, as
     * variable-length numbers of seven bits a byte.
     */
    byte[] encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4 * size);
        int last = 0;
        for (int i = 0; i < size; i++) {
            if (counts[i] != 0) {
                write(bytes, buckets[i] - last);
                write(bytes, counts[i]);
                last = buckets[i];
            }
        }
        return bytes.size() == 0 ? null : bytes.toByteArray();
    }

    private static void write(ByteArrayOutputStream bytes, long number) {
        long remaining = number;
        while ((remaining & -CONTINUATION) != 0) {
            bytes.write((int) remaining | CONTINUATION);
            remaining >>>= 7;
        }
        bytes.write((int) remaining);
    }

    /** Adds a histogram that {@link #encode} encoded; null has no effect. */
    void addEncoded(byte[] bytes) {
        int bucket = 0;
        int at = 0;
        while (bytes != null && at < bytes.length) {
            long gap = 0;
            long count = 0;
            int shift = 0;
            do {
                gap |= (bytes[at] & (CONTINUATION - 1L)) << shift;
                shift += 7;
            } while ((bytes[at++] & CONTINUATION) != 0);
            shift = 0;
            do {
                count |= (bytes[at] & (CONTINUATION - 1L)) << shift;
                shift += 7;
            } while ((bytes[at++] & CONTINUATION) != 0);
            bucket += (int) gap;
            count(bucket, count);
        }
    }
}

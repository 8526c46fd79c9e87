package dev.postcall.outcomes.rollup;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * How often calls lasted how long: a histogram that can be added to others and taken back from them, exactly. Seconds up to
 * 31 have a bucket each; from there on each doubling has 16, so that a percentile is at most 1/32 off (3.2 %). Only buckets
 * with something in them take room.
 */
public final class Durations {
    /** Sixteen buckets for each doubling. */
    private static final int BITS = 4;

    private static final int EXACT = 2 << BITS;
    private static final int ROOM = 4;
    private static final int MORE = 0x80;

    private int size;
    private int[] buckets = {};
    private long[] counts = {};

    /** Counts a duration, in whole seconds from 0, so many times more, or less. */
    void add(int seconds, long times) {
        count(bucket(seconds), times);
    }

    void add(Durations other) {
        for (int i = 0; i < other.size; i++) {
            count(other.buckets[i], other.counts[i]);
        }
    }

    void takeBack(Durations other) {
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
            buckets = Arrays.copyOf(buckets, Math.max(ROOM, 2 * size));
            counts = Arrays.copyOf(counts, buckets.length);
        }
        System.arraycopy(buckets, to, buckets, to + 1, size - to);
        System.arraycopy(counts, to, counts, to + 1, size - to);
        buckets[to] = bucket;
        counts[to] = times;
        size++;
    }

    /** Receives a bucket and how many durations are in it. */
    @FunctionalInterface
    public interface BucketConsumer {
        void accept(int bucket, long count);
    }

    public void forEach(BucketConsumer consumer) {
        for (int i = 0; i < size; i++) {
            consumer.accept(buckets[i], counts[i]);
        }
    }

    /** How many durations there are. */
    public long count() {
        return Arrays.stream(counts, 0, size).sum();
    }

    boolean isEmpty() {
        return Arrays.stream(counts, 0, size).allMatch(count -> count == 0);
    }

    /**
     * The duration that this share of the calls did not exceed, within 1/32.
     *
     * @param share above 0, to 1
     * @return whole seconds; null where there is no duration
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
        if (seconds < EXACT) {
            return seconds;
        }
        int shift = Integer.SIZE - 1 - BITS - Integer.numberOfLeadingZeros(seconds);
        return (shift << BITS) + (seconds >> shift);
    }

    private static long middle(int bucket) {
        if (bucket < EXACT) {
            return bucket;
        }
        int shift = (bucket >> BITS) - 1;
        long first = (long) (bucket - (shift << BITS)) << shift;
        return first + ((1L << shift) - 1) / 2;
    }

    /** As the tables have it: for each bucket its distance from the one before and its count, in bytes of seven bits. */
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
        long rest = number;
        while ((rest & -MORE) != 0) {
            bytes.write((int) rest | MORE);
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }

    /** Adds what {@link #encode} made; null is nothing. */
    void addEncoded(byte[] bytes) {
        int bucket = 0;
        int at = 0;
        while (bytes != null && at < bytes.length) {
            long gap = 0;
            long count = 0;
            int shift = 0;
            do {
                gap |= (bytes[at] & (MORE - 1L)) << shift;
                shift += 7;
            } while ((bytes[at++] & MORE) != 0);
            shift = 0;
            do {
                count |= (bytes[at] & (MORE - 1L)) << shift;
                shift += 7;
            } while ((bytes[at++] & MORE) != 0);
            bucket += (int) gap;
            count(bucket, count);
        }
    }
}

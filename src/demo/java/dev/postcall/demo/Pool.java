package dev.postcall.demo;

import java.util.SplittableRandom;

/**
 * The number of different values of a field, which grows with the number of calls.
 *
 * @param share share of the calls that add a new value
 * @param max largest number of values
 */
public record Pool(double share, int max) {
    /** A fixed number of values, which the first calls add. */
    public static Pool of(int max) {
        return new Pool(1, max);
    }

    /** A pool to which this share of the calls adds a new value. */
    public static Pool growing(double share) {
        return new Pool(share, Integer.MAX_VALUE);
    }

    /** Returns the number of values of the calls below this number. */
    int size(long call) {
        return (int) Math.min(max, (long) (call * share));
    }

    /** Whether this call adds a new value. */
    boolean grows(long call) {
        return size(call + 1) > size(call);
    }

    /** Returns the index of this call's value: a new one, or an existing one, low indexes more often. */
    int index(long call, SplittableRandom random) {
        int known = size(call);
        if (grows(call)) {
            return known;
        }
        return known == 0 ? 0 : Math.min(random.nextInt(known), random.nextInt(known));
    }
}

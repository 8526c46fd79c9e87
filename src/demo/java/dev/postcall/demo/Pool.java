package dev.postcall.demo;

import java.util.SplittableRandom;

/**
 * How many different values a field takes as calls come in.
 *
 * @param share of the calls that bring a new value, in order of their numbers
 * @param most how many values there are at most
 */
public record Pool(double share, int most) {
    /** So many values, which the first calls bring. */
    public static Pool of(int most) {
        return new Pool(1, most);
    }

    /** A new value with this share of the calls. */
    public static Pool growing(double share) {
        return new Pool(share, Integer.MAX_VALUE);
    }

    /** How many values the calls below this number have. */
    int size(long call) {
        return (int) Math.min(most, (long) (call * share));
    }

    /** Whether this call is the first with its value. */
    boolean grows(long call) {
        return size(call + 1) > size(call);
    }

    /** Number of this call's value: a new one, or one of before, low numbers more often. */
    int index(long call, SplittableRandom random) {
        int known = size(call);
        if (grows(call)) {
            return known;
        }
        return known == 0 ? 0 : Math.min(random.nextInt(known), random.nextInt(known));
    }
}

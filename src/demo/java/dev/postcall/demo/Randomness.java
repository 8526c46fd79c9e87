package dev.postcall.demo;

import java.util.List;
import java.util.SplittableRandom;

/** Random choices that depend only on a seed and a number. */
final class Randomness {
    private static final long STEP = 1_000_003;
    private final SplittableRandom random;

    Randomness(long seed, long number) {
        this.random = new SplittableRandom(seed * STEP + number);
    }

    SplittableRandom source() {
        return random;
    }

    int nextInt(int bound) {
        return random.nextInt(bound);
    }

    long nextLong(long bound) {
        return random.nextLong(bound);
    }

    /** Returns true with a probability of one in {@code many}. */
    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}

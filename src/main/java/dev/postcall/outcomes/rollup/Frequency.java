package dev.postcall.outcomes.rollup;

/** Class of a label by its number of calls, which determines its rollup rows. The tables store the ordinal. */
public enum Frequency {
    /** No rollup rows: reports read the contributions of its calls. */
    RARE,
    /** Rollup rows of the label alone. */
    FREQUENT,
    /** Rollup rows of the label alone and combined with other dimensions. */
    ABUNDANT;

    private static final Frequency[] VALUES = values();

    static Frequency of(int level) {
        return VALUES[level];
    }

    boolean isAtLeast(Frequency other) {
        return compareTo(other) >= 0;
    }
}

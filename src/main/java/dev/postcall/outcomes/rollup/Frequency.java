package dev.postcall.outcomes.rollup;

/** How many rollup rows a label has, by the number of its calls. The ordinal is what the tables have. */
public enum Frequency {
    /** None: reports take its calls from the contributions. */
    RARE,
    /** Rows of its own. */
    FREQUENT,
    /** Rows of its own, and rows together with other dimensions. */
    ABUNDANT;

    private static final Frequency[] VALUES = values();

    static Frequency of(int level) {
        return VALUES[level];
    }

    boolean isAtLeast(Frequency other) {
        return compareTo(other) >= 0;
    }
}

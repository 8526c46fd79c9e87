package dev.postcall.outcomes.rollup;

import java.util.Locale;

/** By what rollups group calls. */
public enum Dimension {
    AGENT,
    CAMPAIGN,
    OUTCOME,
    /** The hour of the day; every hour has rollup rows of its own. */
    HOUR;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The dimension that the tables name so. */
    public static Dimension of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The name as the tables have it. */
    public String word() {
        return word;
    }
}

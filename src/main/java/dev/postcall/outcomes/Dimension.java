package dev.postcall.outcomes;

import java.util.Locale;

/** By what rollups group calls. */
enum Dimension {
    AGENT,
    CAMPAIGN,
    OUTCOME,
    /** The hour of the day; every hour has rollup rows of its own. */
    HOUR;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The dimension that the tables name so. */
    static Dimension of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The name as the tables have it. */
    String word() {
        return word;
    }
}

package dev.postcall.outcomes.rollup;

import java.util.Locale;

/** The dimensions by which rollups group calls. */
public enum Dimension {
    AGENT,
    CAMPAIGN,
    OUTCOME,
    /** The hour of the day. Every hour has rollup rows. */
    HOUR;

    private final String sqlName = name().toLowerCase(Locale.ROOT);

    /** Returns the dimension with this name in the tables. */
    public static Dimension of(String sqlName) {
        return valueOf(sqlName.toUpperCase(Locale.ROOT));
    }

    /** The name in the tables. */
    public String sqlName() {
        return sqlName;
    }
}

package dev.postcall.outcomes.rollup;

import java.time.LocalDate;
import java.util.Locale;

/** Length of the buckets of rollups. */
public enum Grain {
    DAY,
    MONTH;

    private final String sqlName = name().toLowerCase(Locale.ROOT);

    /** Returns the first day of the bucket that contains a day. */
    public LocalDate bucket(LocalDate day) {
        return this == DAY ? day : day.withDayOfMonth(1);
    }

    /** The name in the tables. */
    public String sqlName() {
        return sqlName;
    }
}

package dev.postcall.outcomes.rollup;

import java.time.LocalDate;
import java.util.Locale;

/** How long the spans are that rollups are kept for. */
public enum Grain {
    DAY,
    MONTH;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The span that a day lies in, by its first day. */
    public LocalDate bucket(LocalDate day) {
        return this == DAY ? day : day.withDayOfMonth(1);
    }

    /** The name as the tables have it. */
    public String word() {
        return word;
    }
}

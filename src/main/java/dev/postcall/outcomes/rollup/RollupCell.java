package dev.postcall.outcomes.rollup;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * The key of a rollup row within a {@link Generation}. Its natural order is that of the table's key.
 *
 * @param agent key of the agent, or {@link RollupKey#ALL}; likewise campaign
 * @param bucket the day, or the first day of the month
 * @param outcomeOrHour key of the outcome, the hour, or {@link RollupKey#ALL}; the column {@code facet}
 */
public record RollupCell(
        GroupingSet set, Grain grain, String agent, LocalDate bucket, String campaign, String outcomeOrHour)
        implements Comparable<RollupCell> {
    private static final Comparator<RollupCell> ORDER = Comparator.comparing(RollupCell::set)
            .thenComparing(RollupCell::grain)
            .thenComparing(RollupCell::agent)
            .thenComparing(RollupCell::bucket)
            .thenComparing(RollupCell::campaign)
            .thenComparing(RollupCell::outcomeOrHour);

    @Override
    public int compareTo(RollupCell other) {
        return ORDER.compare(this, other);
    }
}

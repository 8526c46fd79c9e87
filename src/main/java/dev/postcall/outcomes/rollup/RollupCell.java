package dev.postcall.outcomes.rollup;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * What one row of the rollups sums up, within a generation. Its order is that of the table's key.
 *
 * @param agent key, or {@link RollupKey#ALL}; so is campaign
 * @param bucket the day, or the first day of the month
 * @param facet the outcome's key, the hour, or {@link RollupKey#ALL}
 */
public record RollupCell(GroupingSet set, Grain grain, String agent, LocalDate bucket, String campaign, String facet)
        implements Comparable<RollupCell> {
    private static final Comparator<RollupCell> ORDER = Comparator.comparing(RollupCell::set)
            .thenComparing(RollupCell::grain)
            .thenComparing(RollupCell::agent)
            .thenComparing(RollupCell::bucket)
            .thenComparing(RollupCell::campaign)
            .thenComparing(RollupCell::facet);

    @Override
    public int compareTo(RollupCell other) {
        return ORDER.compare(this, other);
    }
}

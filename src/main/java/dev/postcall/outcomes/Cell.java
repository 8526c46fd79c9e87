package dev.postcall.outcomes;

import java.time.LocalDate;
import java.util.Comparator;

/** What one row of the rollups sums up. Its order is that of the table's key. */
record Cell(Cut cut, Grain grain, String agent, LocalDate bucket, String campaign, String facet)
        implements Comparable<Cell> {
    private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::cut)
            .thenComparing(Cell::grain)
            .thenComparing(Cell::agent)
            .thenComparing(Cell::bucket)
            .thenComparing(Cell::campaign)
            .thenComparing(Cell::facet);

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}

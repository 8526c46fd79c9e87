package dev.postcall.outcomes.report;

import dev.postcall.outcomes.rollup.Grain;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A part of a period, and the rows that it is read from.
 *
 * @param grain grain of the rollups; null to read the contributions of single calls
 * @param firstDay first day; null for no bound
 * @param endDay end day, exclusive; null for no bound
 * @param from first instant, for contributions; null for no further bound
 * @param to end instant, exclusive, for contributions; null for no further bound
 */
record RangePart(Grain grain, LocalDate firstDay, LocalDate endDay, Instant from, Instant to) {
    static RangePart rollups(Grain grain, LocalDate firstDay, LocalDate endDay) {
        return new RangePart(grain, firstDay, endDay, null, null);
    }

    static RangePart calls(LocalDate firstDay, LocalDate endDay, Instant from, Instant to) {
        return new RangePart(null, firstDay, endDay, from, to);
    }

    boolean isEmpty() {
        return firstDay != null && endDay != null && !firstDay.isBefore(endDay);
    }
}

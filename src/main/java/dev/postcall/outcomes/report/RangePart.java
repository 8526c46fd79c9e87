package dev.postcall.outcomes.report;

import dev.postcall.outcomes.rollup.Grain;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A part of a period, and what it is answered from.
 *
 * @param grain the rollups to use; null for the contributions of single calls
 * @param firstDay null for no bound
 * @param endDay the day after the last; null for no bound
 * @param from in contributions, the first instant; null for no further bound
 * @param to in contributions, the instant after the last; null for no further bound
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

package dev.postcall.outcomes.report;

import dev.postcall.outcomes.rollup.Sums;

/**
 * A row of a report, over answered calls only.
 *
 * @param key key of the row, see {@link Grouping}; null for calls without one and for the total
 * @param calls number of calls
 * @param achieved number of calls that reached the agent's primary outcome
 * @param notAchieved number of calls that did not reach it
 * @param unknown number of calls for which it is unknown
 * @param rate achieved / (achieved + notAchieved), 0 to 1; null if both are 0
 * @param low lower bound of the rate's 95 % Wilson interval; null if the rate is null
 * @param high upper bound of the interval
 * @param timed number of calls whose duration is known
 * @param seconds sum of the known durations, whole seconds
 * @param secondsMedian median of the durations, whole seconds, with an error of at most 1/32; null if no duration is
 *     known
 * @param secondsP95 95th percentile of the durations, likewise
 */
public record OutcomeRow(
        String key,
        long calls,
        long achieved,
        long notAchieved,
        long unknown,
        Double rate,
        Double low,
        Double high,
        long timed,
        long seconds,
        Long secondsMedian,
        Long secondsP95) {

    private static final double MEDIAN = 0.5;
    private static final double P95 = 0.95;

    /** Creates the row of these sums. */
    public static OutcomeRow of(String key, Sums sums) {
        Wilson rate = Wilson.of(sums.achieved(), sums.notAchieved());
        return new OutcomeRow(
                key,
                sums.calls(),
                sums.achieved(),
                sums.notAchieved(),
                sums.calls() - sums.achieved() - sums.notAchieved(),
                rate == null ? null : rate.rate(),
                rate == null ? null : rate.low(),
                rate == null ? null : rate.high(),
                sums.durations().count(),
                sums.seconds(),
                sums.durations().percentile(MEDIAN),
                sums.durations().percentile(P95));
    }

    /** Creates a row without calls. */
    public static OutcomeRow none(String key) {
        return new OutcomeRow(key, 0, 0, 0, 0, null, null, null, 0, 0, null, null);
    }

    /** Adds another row to this one. The result has no percentiles, since they cannot be added. */
    public OutcomeRow plus(OutcomeRow other) {
        if (calls == 0) {
            return other.named(key);
        }
        Wilson both = Wilson.of(achieved + other.achieved, notAchieved + other.notAchieved);
        return new OutcomeRow(
                key,
                calls + other.calls,
                achieved + other.achieved,
                notAchieved + other.notAchieved,
                unknown + other.unknown,
                both == null ? null : both.rate(),
                both == null ? null : both.low(),
                both == null ? null : both.high(),
                timed + other.timed,
                seconds + other.seconds,
                null,
                null);
    }

    private OutcomeRow named(String name) {
        return new OutcomeRow(
                name,
                calls,
                achieved,
                notAchieved,
                unknown,
                rate,
                low,
                high,
                timed,
                seconds,
                secondsMedian,
                secondsP95);
    }
}

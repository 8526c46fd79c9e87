package dev.postcall.outcomes.report;

import dev.postcall.outcomes.rollup.Sums;

/**
 * A line of a report, over answered calls only.
 *
 * @param key what the line stands for, see {@link Grouping}; null for calls without one, and for the total
 * @param calls all calls
 * @param achieved those that reached the agent's primary outcome
 * @param notAchieved those that did not
 * @param unknown those of which it is not known
 * @param rate achieved of those known, 0 to 1; null where nothing is known
 * @param low lower bound of the rate's 95 % Wilson interval; null with the rate
 * @param high upper bound
 * @param timed those whose duration is known
 * @param seconds all known durations together, whole seconds
 * @param secondsMedian the duration that half of the calls did not exceed, whole seconds, at most 1/32 off; null where no
 *     duration is known
 * @param secondsP95 the duration that 95 % of the calls did not exceed, likewise
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

    /** The row of these sums. */
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

    /** The row of no call. */
    public static OutcomeRow none(String key) {
        return new OutcomeRow(key, 0, 0, 0, 0, null, null, null, 0, 0, null, null);
    }

    /** This row and another as one; without percentiles, which do not add up. */
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

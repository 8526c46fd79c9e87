package dev.postcall.outcomes;

/** Sums over calls; differences of them while rollups change. */
record Sums(long calls, long achieved, long notAchieved, long seconds) {
    static final Sums ZERO = new Sums(0, 0, 0, 0);

    Sums plus(Sums other) {
        return new Sums(
                calls + other.calls,
                achieved + other.achieved,
                notAchieved + other.notAchieved,
                seconds + other.seconds);
    }

    Sums negated() {
        return new Sums(-calls, -achieved, -notAchieved, -seconds);
    }

    /** These sums as a line of a report. */
    OutcomeRow row(String key) {
        Wilson rate = Wilson.of(achieved, notAchieved);
        return new OutcomeRow(
                key,
                calls,
                achieved,
                notAchieved,
                calls - achieved - notAchieved,
                rate == null ? null : rate.rate(),
                rate == null ? null : rate.low(),
                rate == null ? null : rate.high(),
                seconds);
    }
}

package dev.postcall.outcomes;

/** Sums over calls; differences of them while rollups change. */
final class Sums {
    private static final double MEDIAN = 0.5;
    private static final double HIGH = 0.95;

    private final Durations durations = new Durations();
    private long calls;
    private long achieved;
    private long notAchieved;
    private long seconds;

    Sums() {}

    /** Sums as the tables have them. */
    Sums(long calls, long achieved, long notAchieved, long seconds, byte[] durations) {
        add(calls, achieved, notAchieved, seconds, durations);
    }

    /** @param times 1 to add the call, -1 to take it back */
    void add(Contribution call, int times) {
        calls += times;
        if (call.achieved() != null) {
            achieved += call.achieved() ? times : 0;
            notAchieved += call.achieved() ? 0 : times;
        }
        if (call.seconds() != null) {
            seconds += (long) times * call.seconds();
            durations.add(call.seconds(), times);
        }
    }

    void add(Sums other) {
        calls += other.calls;
        achieved += other.achieved;
        notAchieved += other.notAchieved;
        seconds += other.seconds;
        durations.add(other.durations);
    }

    void takeBack(Sums other) {
        calls -= other.calls;
        achieved -= other.achieved;
        notAchieved -= other.notAchieved;
        seconds -= other.seconds;
        durations.takeBack(other.durations);
    }

    /** Adds what the tables have; {@code durations} null for none. */
    void add(long calls, long achieved, long notAchieved, long seconds, byte[] durations) {
        this.calls += calls;
        this.achieved += achieved;
        this.notAchieved += notAchieved;
        this.seconds += seconds;
        this.durations.addEncoded(durations);
    }

    /** Adds calls that all lasted equally long; null where that is not known. */
    void add(long calls, long achieved, long notAchieved, Integer duration) {
        add(calls, achieved, notAchieved, duration == null ? 0 : calls * duration, (byte[]) null);
        if (duration != null) {
            durations.add(duration, calls);
        }
    }

    boolean isZero() {
        return calls == 0 && achieved == 0 && notAchieved == 0 && seconds == 0 && durations.isEmpty();
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
                durations.count(),
                seconds,
                durations.percentile(MEDIAN),
                durations.percentile(HIGH));
    }

    long calls() {
        return calls;
    }

    long achieved() {
        return achieved;
    }

    long notAchieved() {
        return notAchieved;
    }

    long seconds() {
        return seconds;
    }

    Durations durations() {
        return durations;
    }
}

package dev.postcall.outcomes.rollup;

/** Sums over calls, or differences of such sums. Mutable, for one thread. */
public final class Sums {
    private final Durations durations = new Durations();
    private long calls;
    private long achieved;
    private long notAchieved;
    private long seconds;

    public Sums() {}

    /** Creates sums from the columns of a rollup row. */
    public Sums(long calls, long achieved, long notAchieved, long seconds, byte[] durations) {
        add(calls, achieved, notAchieved, seconds, durations);
    }

    /** @param times 1 to add the call, -1 to subtract it */
    public void add(Contribution call, int times) {
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

    public void add(Sums other) {
        calls += other.calls;
        achieved += other.achieved;
        notAchieved += other.notAchieved;
        seconds += other.seconds;
        durations.add(other.durations);
    }

    public void subtract(Sums other) {
        calls -= other.calls;
        achieved -= other.achieved;
        notAchieved -= other.notAchieved;
        seconds -= other.seconds;
        durations.subtract(other.durations);
    }

    /** Adds the columns of a rollup row; {@code durations} is the encoded form of {@link Durations}, or null. */
    public void add(long calls, long achieved, long notAchieved, long seconds, byte[] durations) {
        this.calls += calls;
        this.achieved += achieved;
        this.notAchieved += notAchieved;
        this.seconds += seconds;
        this.durations.addEncoded(durations);
    }

    /** Adds calls of equal duration; null if it is unknown. */
    public void add(long calls, long achieved, long notAchieved, Integer duration) {
        add(calls, achieved, notAchieved, duration == null ? 0 : calls * duration, (byte[]) null);
        if (duration != null) {
            durations.add(duration, calls);
        }
    }

    boolean isZero() {
        return calls == 0 && achieved == 0 && notAchieved == 0 && seconds == 0 && durations.isEmpty();
    }

    public long calls() {
        return calls;
    }

    public long achieved() {
        return achieved;
    }

    public long notAchieved() {
        return notAchieved;
    }

    public long seconds() {
        return seconds;
    }

    public Durations durations() {
        return durations;
    }
}

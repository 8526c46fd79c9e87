package dev.postcall.faults;

import java.time.Duration;

/** How long the harness is at each fault: short in {@code mvn verify}, long in {@code mvn verify -Pfaults}. */
public final class Rounds {
    private Rounds() {}

    /** How often each kind of process is killed. */
    static int kills() {
        return Integer.getInteger("postcall.faults.kills", 1);
    }

    /** How often many senders send the same at once. */
    public static int duplicates() {
        return Integer.getInteger("postcall.faults.rounds", 10);
    }

    /** How many writes and syncs fail, one after the other. */
    static int failedCalls() {
        return Integer.getInteger("postcall.faults.failed-calls", 3);
    }

    /** How long the database is frozen. */
    static Duration frozen() {
        return Duration.ofSeconds(Integer.getInteger("postcall.faults.frozen-seconds", 12));
    }

    /** How many are to be stored before and after a fault. */
    static int acked() {
        return Integer.getInteger("postcall.faults.acked", 100);
    }

    /** What the moments of the faults are drawn from. */
    static long seed() {
        return Long.getLong("postcall.faults.seed", 20261123L);
    }
}

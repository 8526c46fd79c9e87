package dev.postcall.faults;

import java.time.Duration;

/** Durations and numbers of the fault tests: small in {@code mvn verify}, large in {@code mvn verify -Pfaults}. */
public final class FaultSettings {
    private FaultSettings() {}

    /** Number of kills of each kind of process. */
    static int kills() {
        return Integer.getInteger("postcall.faults.kills", 1);
    }

    /** Number of rounds in which many senders send the same delivery concurrently. */
    public static int duplicates() {
        return Integer.getInteger("postcall.faults.rounds", 10);
    }

    /** Number of writes and syncs that fail, one after another. */
    static int failedCalls() {
        return Integer.getInteger("postcall.faults.failed-calls", 3);
    }

    /** Time for which the database is frozen. */
    static Duration frozen() {
        return Duration.ofSeconds(Integer.getInteger("postcall.faults.frozen-seconds", 12));
    }

    /** Number of deliveries that must be stored before and after a fault. */
    static int acked() {
        return Integer.getInteger("postcall.faults.acked", 100);
    }

    /** Seed of the random moments of faults. */
    static long seed() {
        return Long.getLong("postcall.faults.seed", 20261123L);
    }
}

package dev.postcall.launcher;

import java.util.List;

/** Runs {@code pg_ctl} for one data directory. */
@FunctionalInterface
interface PgCtl {
    /** Seconds that PostgreSQL is given to write down what it has in memory. */
    String PATIENCE_SECONDS = "60";

    /** Whether it succeeded with these arguments. */
    boolean run(List<String> arguments);

    /** Stops PostgreSQL: fast, and where that takes too long, at once; the next start recovers what was committed then. */
    default boolean stop() {
        return run(List.of("stop", "-s", "-m", "fast", "-t", PATIENCE_SECONDS))
                || run(List.of("stop", "-s", "-m", "immediate", "-t", PATIENCE_SECONDS));
    }
}

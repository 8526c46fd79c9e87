package dev.postcall.launcher;

import java.util.List;

/** Runs {@code pg_ctl} for one data directory. */
@FunctionalInterface
interface PgCtl {
    /** Seconds that PostgreSQL has to write its shutdown checkpoint. */
    String TIMEOUT_SECONDS = "60";

    /** Runs {@code pg_ctl} with these arguments, and returns whether it succeeded. */
    boolean run(List<String> arguments);

    /** Stops PostgreSQL in mode fast, and after the timeout in mode immediate, after which the next start runs recovery. */
    default boolean stop() {
        return run(List.of("stop", "-s", "-m", "fast", "-t", TIMEOUT_SECONDS))
                || run(List.of("stop", "-s", "-m", "immediate", "-t", TIMEOUT_SECONDS));
    }
}

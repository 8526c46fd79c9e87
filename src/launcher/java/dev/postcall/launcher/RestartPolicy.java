package dev.postcall.launcher;

import java.time.Duration;
import java.util.Optional;
import java.util.logging.Logger;

/**
 * Decides whether a server is restarted after its end: only if it ran out of memory, and at most {@value #MAX_CONSECUTIVE} times
 * consecutively. Not thread-safe.
 */
final class RestartPolicy {
    /** Exit status of Java with {@code -XX:+ExitOnOutOfMemoryError}. */
    static final int OUT_OF_MEMORY = 3;

    static final int MAX_CONSECUTIVE = 5;
    static final Duration LONG_RUN = Duration.ofMinutes(10);
    private static final Logger LOG = Logger.getLogger(RestartPolicy.class.getName());

    private int consecutive;

    /**
     * Returns the time to wait before the next start; empty if the server is not restarted. Logs the decision in one line.
     *
     * @param status exit status of the server
     * @param ran duration of the run; a long run resets the count of consecutive restarts
     */
    Optional<Duration> after(int status, Duration ran) {
        if (status != OUT_OF_MEMORY) {
            return Optional.empty();
        }
        if (ran.compareTo(LONG_RUN) >= 0) {
            consecutive = 0;
        }
        if (consecutive == MAX_CONSECUTIVE) {
            LOG.severe("The server ran out of memory again after " + MAX_CONSECUTIVE
                    + " restarts and is not restarted; give it a larger heap (-Xmx in jvm.options).");
            return Optional.empty();
        }
        Duration pause = Duration.ofSeconds(1L << consecutive);
        consecutive++;
        LOG.warning("The server ran out of memory and is restarted in %s s (restart %s of at most %s)."
                .formatted(pause.toSeconds(), consecutive, MAX_CONSECUTIVE));
        return Optional.of(pause);
    }
}

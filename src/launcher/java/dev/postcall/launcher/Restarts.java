package dev.postcall.launcher;

import java.time.Duration;
import java.util.Optional;
import java.util.logging.Logger;

/**
 * Decides whether a server that has ended is started again: only if it ran out of memory, and a bounded number of times in a
 * row. For one thread.
 */
final class Restarts {
    /** What Java exits with under {@code -XX:+ExitOnOutOfMemoryError}. */
    static final int OUT_OF_MEMORY = 3;

    static final int MOST_IN_A_ROW = 5;
    static final Duration LONG_RUN = Duration.ofMinutes(10);
    private static final Logger LOG = Logger.getLogger(Restarts.class.getName());

    private int inARow;

    /**
     * How long to wait before the next start; empty if there is to be none. Says in one line of the log what was decided.
     *
     * @param status exit status of the server
     * @param ran how long it ran; a long run makes the former ones forgotten
     */
    Optional<Duration> after(int status, Duration ran) {
        if (status != OUT_OF_MEMORY) {
            return Optional.empty();
        }
        if (ran.compareTo(LONG_RUN) >= 0) {
            inARow = 0;
        }
        if (inARow == MOST_IN_A_ROW) {
            LOG.severe("The server ran out of memory again after " + MOST_IN_A_ROW
                    + " restarts and stays down; give it a larger heap (-Xmx in jvm.options).");
            return Optional.empty();
        }
        Duration pause = Duration.ofSeconds(1L << inARow);
        inARow++;
        LOG.warning("The server ran out of memory and is started again in %s s (restart %s of at most %s in a row)."
                .formatted(pause.toSeconds(), inARow, MOST_IN_A_ROW));
        return Optional.of(pause);
    }
}

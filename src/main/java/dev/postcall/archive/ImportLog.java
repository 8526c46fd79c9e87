package dev.postcall.archive;

import java.time.Duration;
import java.util.UUID;
import java.util.logging.Logger;

/** Logs the progress of an import, every {@value #INTERVAL_SECONDS} seconds. */
final class ImportLog {
    private static final Logger LOG = Logger.getLogger("dev.postcall");
    private static final int INTERVAL_SECONDS = 10;

    private final UUID archive;
    private final long began = System.nanoTime();
    private final long first;
    private long lastLogged = began;

    /** @param first number of the line after which the import starts */
    ImportLog(UUID archive, long first) {
        this.archive = archive;
        this.first = first;
        LOG.info(
                first == 0
                        ? "The import of archive " + archive + " starts."
                        : "The import of archive " + archive + " is resumed after line " + first + ".");
    }

    void logProgress(long line) {
        long now = System.nanoTime();
        if (now - lastLogged >= Duration.ofSeconds(INTERVAL_SECONDS).toNanos()) {
            lastLogged = now;
            LOG.info("Archive " + archive + ": " + line + " lines are stored, " + perSecond(line) + " a second.");
        }
    }

    void logCompletion(long line) {
        LOG.info("Archive " + archive + " is imported up to its last line " + line + ", with " + perSecond(line)
                + " lines a second.");
    }

    private long perSecond(long line) {
        return Math.round(Math.max(0, line - first) / ((System.nanoTime() - began) / 1e9));
    }
}

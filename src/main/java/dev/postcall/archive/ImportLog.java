package dev.postcall.archive;

import java.time.Duration;
import java.util.UUID;
import java.util.logging.Logger;

/** Reports the progress of an import in the log, every {@value #SECONDS} seconds. */
final class ImportLog {
    private static final Logger LOG = Logger.getLogger("dev.postcall");
    private static final int SECONDS = 10;

    private final UUID archive;
    private final long began = System.nanoTime();
    private final long first;
    private long reported = began;

    /** @param first number of the line after which the import begins */
    ImportLog(UUID archive, long first) {
        this.archive = archive;
        this.first = first;
        LOG.info(
                first == 0
                        ? "The import of archive " + archive + " begins."
                        : "The import of archive " + archive + " is resumed after line " + first + ".");
    }

    void stored(long line) {
        long now = System.nanoTime();
        if (now - reported >= Duration.ofSeconds(SECONDS).toNanos()) {
            reported = now;
            LOG.info("Archive " + archive + ": " + line + " lines are stored, " + perSecond(line) + " a second.");
        }
    }

    void complete(long line) {
        LOG.info("Archive " + archive + " was read to its end, line " + line + ", with " + perSecond(line)
                + " lines a second.");
    }

    private long perSecond(long line) {
        return Math.round(Math.max(0, line - first) / ((System.nanoTime() - began) / 1e9));
    }
}

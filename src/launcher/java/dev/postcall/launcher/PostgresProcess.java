package dev.postcall.launcher;

import java.util.concurrent.CompletableFuture;

/** A PostgreSQL that was started. */
public final class PostgresProcess {
    /** Recovery after a crash may take minutes. */
    private static final int LONGEST_START_MINUTES = 15;

    private final Process process;
    private final PostgresLog log;
    private final PgCtl pgCtl;

    PostgresProcess(Process process, PostgresLog log, PgCtl pgCtl) {
        this.process = process;
        this.log = log;
        this.pgCtl = pgCtl;
    }

    /**
     * Returns when it takes connections.
     *
     * @throws StartException if it ended instead
     */
    public PostgresProcess awaitReady() throws InterruptedException {
        if (!log.awaitReady(LONGEST_START_MINUTES)) {
            throw new StartException("PostgreSQL did not start: " + log.failure() + ".");
        }
        return this;
    }

    /** Completes when it has ended. */
    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /** Why it ended, by its own word. */
    String failure() {
        return log.failure();
    }

    /** Stops it, and returns when it has ended. */
    public void stop() throws InterruptedException {
        if (process.isAlive() && !pgCtl.stop()) {
            process.destroyForcibly();
        }
        process.waitFor();
    }
}

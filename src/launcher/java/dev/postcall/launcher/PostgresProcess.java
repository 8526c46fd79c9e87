package dev.postcall.launcher;

import java.util.concurrent.CompletableFuture;

/** A running PostgreSQL. */
public final class PostgresProcess {
    /** Recovery after a crash may take minutes. */
    private static final int MAX_START_MINUTES = 15;

    private final Process process;
    private final PostgresLog log;
    private final PgCtl pgCtl;

    PostgresProcess(Process process, PostgresLog log, PgCtl pgCtl) {
        this.process = process;
        this.log = log;
        this.pgCtl = pgCtl;
    }

    /**
     * Waits until PostgreSQL accepts connections.
     *
     * @throws StartException if PostgreSQL ended instead
     */
    public PostgresProcess awaitReady() throws InterruptedException {
        if (!log.awaitReady(MAX_START_MINUTES)) {
            throw new StartException("PostgreSQL did not start: " + log.failure() + ".");
        }
        return this;
    }

    /** Completes when the process has ended. */
    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /** Returns the last failure that PostgreSQL has reported. */
    String failure() {
        return log.failure();
    }

    /** Stops PostgreSQL, and returns when it has ended. */
    public void stop() throws InterruptedException {
        if (process.isAlive() && !pgCtl.stop()) {
            process.destroyForcibly();
        }
        process.waitFor();
    }
}

package dev.postcall.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A PostgreSQL that still uses a data directory after its launcher was killed.
 *
 * @param data the data directory, which no other process may use meanwhile
 */
record OrphanedPostgres(Path data, PgCtl pgCtl) {
    /**
     * Stops the orphaned process, if there is one. If the process id belongs to another program, as happens after a restart of
     * a container, only deletes the stale pid file.
     *
     * @throws StartException if the process does not end
     */
    void stop() {
        Path file = data.resolve("postmaster.pid");
        Optional<ProcessHandle> process = pid(file).flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
        if (process.isEmpty()) {
            return;
        }
        if (isPostgres(process.get())) {
            if (!pgCtl.stop()) {
                throw new StartException("a PostgreSQL with process id "
                        + process.get().pid() + " still uses " + data + " and does not end.");
            }
            return;
        }
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new StartException("the file " + file + " cannot be deleted.", e);
        }
    }

    private static Optional<Long> pid(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .findFirst()
                    .map(String::strip)
                    .map(Long::valueOf);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Assumes a PostgreSQL if the system does not reveal the command. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(program -> Path.of(program).getFileName().toString().startsWith("postgres"))
                .orElse(true);
    }
}

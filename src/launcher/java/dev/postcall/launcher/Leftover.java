package dev.postcall.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A PostgreSQL that still runs on a data directory whose launcher was killed.
 *
 * @param data the data directory; nobody else may start a PostgreSQL on it meanwhile
 */
record Leftover(Path data, PgCtl pgCtl) {
    /**
     * Ends it, if there is one. A process that is no PostgreSQL and only has the number of one that died, as happens after a
     * restart of a container, is left alone, and the file that names it goes.
     *
     * @throws StartException if it does not end
     */
    void end() {
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

    /** If the system does not tell, that it is. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(program -> Path.of(program).getFileName().toString().startsWith("postgres"))
                .orElse(true);
    }
}

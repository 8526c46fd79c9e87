package dev.postcall.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A real PostgreSQL for the life of this JVM, which all tests share; started at its first use. */
public final class PostgresServer {
    private static PostgresInstance server;

    private PostgresServer() {}

    /** JDBC URL, without user and password, of an empty database of its own. */
    public static synchronized String freshDatabase() {
        if (server == null) {
            server = PostgresInstance.in(folder());
        }
        return server.freshDatabase();
    }

    private static Path folder() {
        try {
            Path target = Files.createDirectories(Path.of("target", "databases"));
            return Files.createTempDirectory(target, "postgresql-").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.postcall.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Finds the archive of PostgreSQL's programs in the build folder. */
public final class Binaries {
    private static final Path SERVERS = Path.of("target", "server");

    private Binaries() {}

    public static Path folder() {
        try (Stream<Path> folders = Files.list(SERVERS)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith("postgresql-"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

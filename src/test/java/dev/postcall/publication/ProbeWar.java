package dev.postcall.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The built WAR with a probe: a library of durable observers that fail, are slow or are new, and a servlet that fires events for
 * them. The observers store their effects in a table, which tests read as {@link Effect}.
 */
public final class ProbeWar {
    private static final Path CLASSES = Path.of("target", "test-classes");
    private static final String PROBE = "dev/postcall/publication/probe";

    private ProbeWar() {}

    public static Path build() {
        try {
            Path probe = temporary("probe", ".jar");
            Files.delete(probe);
            try (FileSystem jar = FileSystems.newFileSystem(probe, Map.of("create", "true"))) {
                for (Path type : types()) {
                    copy(type, jar.getPath(PROBE, type.getFileName().toString()));
                }
                copy(CLASSES.resolve("probe.sql"), jar.getPath("db/migration/V1000__probe.sql"));
                Files.writeString(
                        Files.createDirectories(jar.getPath("META-INF")).resolve("beans.xml"), "");
            }
            Path war = temporary("probe", ".war");
            Files.copy(Path.of("target", "postcall.war"), war, StandardCopyOption.REPLACE_EXISTING);
            try (FileSystem files = FileSystems.newFileSystem(war)) {
                copy(probe, files.getPath("WEB-INF/lib/probe.jar"));
            }
            return war;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> types() throws IOException {
        try (Stream<Path> files = Files.list(CLASSES.resolve(PROBE))) {
            return files.toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
    }

    private static Path temporary(String name, String suffix) throws IOException {
        Path file = Files.createTempFile(Path.of("target"), name, suffix);
        file.toFile().deleteOnExit();
        return file;
    }
}

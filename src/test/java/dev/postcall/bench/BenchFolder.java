package dev.postcall.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/** Data of a benchmark lie on the disk of the build, not where the system may keep temporary files in memory. */
final class BenchFolder implements TempDirFactory {
    /** Where the tables are written. */
    static final Path TABLES = Path.of("target", "benchmarks");

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) throws IOException {
        return Files.createTempDirectory(Files.createDirectories(TABLES), "data-")
                .toAbsolutePath();
    }
}

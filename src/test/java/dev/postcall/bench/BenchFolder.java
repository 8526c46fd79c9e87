package dev.postcall.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * Creates temporary folders of benchmarks on the disk of the build, since the system may keep temporary files in
 * memory.
 */
public final class BenchFolder implements TempDirFactory {
    /** Folder of result tables and of data that later runs reuse. */
    public static final Path ROOT = Path.of("target", "benchmarks");

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) throws IOException {
        return Files.createTempDirectory(Files.createDirectories(ROOT), "data-").toAbsolutePath();
    }
}

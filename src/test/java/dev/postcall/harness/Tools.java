package dev.postcall.harness;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Programs that may not be installed: without them a test is skipped, and fails under {@code CI=true}. */
public final class Tools {
    private Tools() {}

    /** @param file path of the program or library in its Debian package */
    public static Path require(String file) {
        Path path = Path.of(file);
        boolean exists = Files.exists(path);
        if (!exists && Boolean.parseBoolean(System.getenv("CI"))) {
            throw new AssertionError("CI=true needs " + file);
        }
        Assumptions.assumeTrue(exists, "Skipped: " + file + " is not installed");
        return path;
    }
}

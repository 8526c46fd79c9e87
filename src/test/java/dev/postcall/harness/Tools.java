package dev.postcall.harness;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Programs of the system that a fresh machine may lack: without them a test is skipped, and fails under {@code CI=true}. */
public final class Tools {
    private Tools() {}

    /** @param file the program or library, as its Debian package installs it */
    public static Path require(String file) {
        Path path = Path.of(file);
        boolean there = Files.exists(path);
        if (!there && Boolean.parseBoolean(System.getenv("CI"))) {
            throw new AssertionError("CI=true needs " + file);
        }
        Assumptions.assumeTrue(there, "Skipped: " + file + " is not installed");
        return path;
    }
}

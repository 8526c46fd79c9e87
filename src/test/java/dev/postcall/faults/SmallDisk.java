package dev.postcall.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A folder with a limited size. */
final class SmallDisk implements AutoCloseable {
    private final Path folder;
    private boolean isFull;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Mounts a small disk at an empty folder; skips the test if mounting is not permitted. */
    static SmallDisk at(Path folder, int megabytes) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int status = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m,mode=700", "tmpfs", folder.toString());
        Assumptions.assumeTrue(status == 0, "Skipped: only an administrator may mount a small disk");
        return new SmallDisk(folder);
    }

    private static int run(String... command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** Fills the remaining space. */
    void fill() {
        try (OutputStream ballast = Files.newOutputStream(ballast())) {
            byte[] block = new byte[4096];
            while (true) {
                ballast.write(block);
            }
        } catch (IOException e) {
            isFull = true;
        }
    }

    /** Releases the space that {@link #fill} occupies. */
    void release() {
        try {
            Files.deleteIfExists(ballast());
            isFull = false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isFull() {
        return isFull;
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    @Override
    public void close() {
        run("umount", "--lazy", folder.toString());
    }
}

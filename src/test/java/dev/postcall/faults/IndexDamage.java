package dev.postcall.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Eventually;
import dev.postcall.harness.ServerProcess;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What may happen to the files of an index while a server uses it. Each fails where the server changes them meanwhile. */
record IndexDamage(Path folder, ServerProcess server) {
    private static final int STEP = 97;

    /** Returns when the server has noticed, and begun a new index. */
    void inflict(ThrowingCallable damage) {
        int before = newIndexes();
        Eventually.eventually(damage);
        Eventually.within(Duration.ofMinutes(1), () -> assertThat(newIndexes()).isGreaterThan(before));
    }

    private int newIndexes() {
        return server.log().split("a new one takes its place", -1).length;
    }

    void delete() throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Turns bytes in the last two thirds of its largest file round. */
    void flipBytes() throws IOException {
        Path largest = files().stream()
                .max(Comparator.comparing(file -> file.toFile().length()))
                .orElseThrow();
        try (RandomAccessFile file = new RandomAccessFile(largest.toFile(), "rw")) {
            for (long at = file.length() / 3; at < file.length(); at += STEP) {
                file.seek(at);
                int value = file.read();
                file.seek(at);
                file.write(~value);
            }
        }
    }

    /** As another process leaves it that locks by other means. */
    void leaveStaleLock() throws IOException {
        for (Path lock :
                files().stream().filter(file -> file.endsWith("write.lock")).toList()) {
            Files.delete(lock);
            Files.writeString(lock, "stale");
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}

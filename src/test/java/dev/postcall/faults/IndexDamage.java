package dev.postcall.faults;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What may happen to the files of an index while a server uses it. Each fails where the server changes them meanwhile. */
record IndexDamage(Path folder) {
    private static final int STEP = 97;

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

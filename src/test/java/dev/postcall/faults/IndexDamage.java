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

/** Damages the files of an index while a server uses it. */
record IndexDamage(Path folder, ServerProcess server) {
    interface Damage {
        void apply() throws IOException;
    }

    private static final int STEP = 97;

    /** Waits until all calls are indexed, applies the damage, and returns when the server has rebuilt the index. */
    void apply(Load load, Damage damage) throws IOException {
        load.pause();
        server.postcall().awaitFanOut();
        int before = rebuilds();
        damage.apply();
        load.resume();
        Eventually.within(
                Duration.ofMinutes(1),
                () -> assertThat(rebuilds()).as(server.log()).isGreaterThan(before));
    }

    private int rebuilds() {
        return server.log().split("The notes index is complete", -1).length;
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

    /** Inverts bytes in the last two thirds of each file. */
    void flipBytes() throws IOException {
        for (Path damaged : files()) {
            try (RandomAccessFile file = new RandomAccessFile(damaged.toFile(), "rw")) {
                for (long at = file.length() / 3; at < file.length(); at += STEP) {
                    file.seek(at);
                    int value = file.read();
                    file.seek(at);
                    file.write(~value);
                }
            }
        }
    }

    /** Replaces the lock file by a stale one; fails if the server changes the files meanwhile. */
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

package dev.postcall.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Records the results of all sent deliveries in a file outside of the server. A call counts with its best result. */
final class SentDeliveries {
    /** The response to a delivery, the best first. */
    enum Result {
        /** 2xx. */
        ACKED,
        /** Any other response. */
        REJECTED,
        /** No response. */
        UNKNOWN
    }

    private final Path file;

    private SentDeliveries(Path file) {
        this.file = file;
    }

    /** Creates a new file with this name. */
    static SentDeliveries open(String name) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "faults"));
            return new SentDeliveries(Files.createTempFile(folder, name + "-", ".sent"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void record(String sid, String webhook, Result result) {
        try {
            Files.writeString(file, sid + " " + webhook + " " + result + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the calls with an acknowledged delivery to this webhook. */
    Set<String> acked(String webhook) {
        Set<String> sids = new HashSet<>();
        lines(words -> {
            if (words[1].equals(webhook) && Result.valueOf(words[2]) == Result.ACKED) {
                sids.add(words[0]);
            }
        });
        return sids;
    }

    /** Returns the result of each sent call. */
    Map<String, Result> results() {
        Map<String, Result> results = new HashMap<>();
        lines(words -> results.merge(
                words[0], Result.valueOf(words[2]), (one, other) -> one.compareTo(other) < 0 ? one : other));
        return results;
    }

    private void lines(Consumer<String[]> action) {
        try (Stream<String> lines = Files.lines(file)) {
            lines.map(line -> line.split(" ")).forEach(action);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

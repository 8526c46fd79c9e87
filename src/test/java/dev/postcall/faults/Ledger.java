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

/** What the senders know of their deliveries: a file that only grows, outside of the server. A call counts by its best answer. */
final class Ledger {
    /** What a sender was answered, the best first. */
    enum Fate {
        /** 2xx. */
        ACKED,
        /** Any other answer. */
        REFUSED,
        /** No answer. */
        UNKNOWN
    }

    private final Path file;

    private Ledger(Path file) {
        this.file = file;
    }

    /** A new one, of this name. */
    static Ledger open(String name) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "faults"));
            return new Ledger(Files.createTempFile(folder, name + "-", ".ledger"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void note(String sid, String webhook, Fate fate) {
        try {
            Files.writeString(file, sid + " " + webhook + " " + fate + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The calls of which a webhook acknowledged a delivery. */
    Set<String> acked(String webhook) {
        Set<String> sids = new HashSet<>();
        lines(words -> {
            if (words[1].equals(webhook) && Fate.valueOf(words[2]) == Fate.ACKED) {
                sids.add(words[0]);
            }
        });
        return sids;
    }

    /** The fate of each call that was sent. */
    Map<String, Fate> fates() {
        Map<String, Fate> fates = new HashMap<>();
        lines(words ->
                fates.merge(words[0], Fate.valueOf(words[2]), (one, other) -> one.compareTo(other) < 0 ? one : other));
        return fates;
    }

    private void lines(Consumer<String[]> action) {
        try (Stream<String> lines = Files.lines(file)) {
            lines.map(line -> line.split(" ")).forEach(action);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

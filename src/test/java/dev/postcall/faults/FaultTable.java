package dev.postcall.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** The table of all faults, a line each: printed at once, and kept in {@code target/faults} in one file for each test process. */
final class FaultTable {
    private static final String FILE = "faults-" + System.getProperty("postcall.test.fork", "1") + ".md";

    private static final String LINE = "| %-46s | %6s | %6s | %7s | %9s | %7s | %6s | %4s | %6s | %10s | %10s |%n";

    private static boolean begun;

    private FaultTable() {}

    /**
     * Adds a line.
     *
     * @param statuses of what was refused
     * @param back how long after the end of the fault a delivery was answered with 2xx; null where there was no such end
     */
    static void add(String fault, Reckoning reckoning, String statuses, Duration slowest, Duration back) {
        write(LINE.formatted(
                fault,
                reckoning.sent(),
                reckoning.acked(),
                reckoning.refused(),
                statuses,
                reckoning.unknown(),
                reckoning.found(),
                reckoning.lost(),
                reckoning.doubled(),
                millis(slowest),
                millis(back)));
    }

    private static String millis(Duration duration) {
        return duration == null ? "" : duration.toMillis() + " ms";
    }

    private static synchronized void write(String line) {
        try {
            Path file = Files.createDirectories(Path.of("target", "faults")).resolve(FILE);
            if (!begun) {
                begun = true;
                Files.writeString(file, header());
            }
            Files.writeString(file, line, StandardOpenOption.APPEND);
            System.out.print(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String header() {
        return LINE.formatted(
                        "fault",
                        "sent",
                        "acked",
                        "refused",
                        "with",
                        "unknown",
                        "found",
                        "lost",
                        "double",
                        "slowest",
                        "back after")
                + "|---|---|---|---|---|---|---|---|---|---|---|%n".formatted();
    }
}

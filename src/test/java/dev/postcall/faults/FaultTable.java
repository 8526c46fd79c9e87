package dev.postcall.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** The table of all faults: one line each, printed at once and stored in {@code target/faults}, in one file per test process. */
final class FaultTable {
    private static final String FILE = "faults-" + System.getProperty("postcall.test.fork", "1") + ".md";

    private static final String LINE = "| %-46s | %6s | %6s | %7s | %9s | %7s | %6s | %4s | %6s | %10s | %10s |%n";

    private static boolean started;

    private FaultTable() {}

    /**
     * Adds a line.
     *
     * @param statuses statuses of the rejected deliveries
     * @param recovery time from the end of the fault to the first response 2xx; null if the fault had no such end
     */
    static void add(String fault, Reconciliation reconciliation, String statuses, Duration slowest, Duration recovery) {
        write(LINE.formatted(
                fault,
                reconciliation.sent(),
                reconciliation.acked(),
                reconciliation.rejected(),
                statuses,
                reconciliation.unknown(),
                reconciliation.found(),
                reconciliation.lost(),
                reconciliation.duplicated(),
                millis(slowest),
                millis(recovery)));
    }

    private static String millis(Duration duration) {
        return duration == null ? "" : duration.toMillis() + " ms";
    }

    private static synchronized void write(String line) {
        try {
            Path file = Files.createDirectories(Path.of("target", "faults")).resolve(FILE);
            if (!started) {
                started = true;
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
                        "rejected",
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

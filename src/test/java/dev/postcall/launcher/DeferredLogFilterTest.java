package dev.postcall.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class DeferredLogFilterTest {
    private static final int THREADS = 4;
    private static final int RECORDS = 500;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final StreamHandler console = new StreamHandler(printed, new SimpleFormatter());
    private final DeferredLogFilter held = new DeferredLogFilter("dev.postcall");

    @BeforeEach
    void filter() {
        console.setFilter(held);
    }

    @Test
    void recordsOfPostcallAreAcceptedAndWarningsOfTheServerAreDeferred() {
        log("dev.postcall", Level.INFO, "ours");
        log("server", Level.WARNING, "warning");
        log("server", Level.INFO, "chatter");
        assertThat(printed()).contains("ours").doesNotContain("warning", "chatter");

        held.release(console);
        log("server", Level.WARNING, "later");
        assertThat(printed()).contains("warning", "later").doesNotContain("chatter");
    }

    /** A logging thread locks the handler and then the filter; the releasing thread must not lock them in the reverse order. */
    @RepeatedTest(5)
    void releaseDuringManyRecordsCausesNoDeadlock() {
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            Thread[] threads = IntStream.range(0, THREADS)
                    .mapToObj(i -> new Thread(() -> flood(i)))
                    .peek(Thread::start)
                    .toArray(Thread[]::new);
            held.release(console);
            for (Thread thread : threads) {
                thread.join();
            }
        });
        held.release(console);
        assertThat(printed().lines().filter(line -> line.contains("flood"))).hasSize(THREADS * RECORDS);
    }

    private void flood(int thread) {
        for (int i = 0; i < RECORDS; i++) {
            log("server", Level.WARNING, "flood-" + thread + "-" + i);
        }
    }

    private void log(String logger, Level level, String message) {
        LogRecord logged = new LogRecord(level, message);
        logged.setLoggerName(logger);
        console.publish(logged);
    }

    private String printed() {
        console.flush();
        return printed.toString(StandardCharsets.UTF_8);
    }
}

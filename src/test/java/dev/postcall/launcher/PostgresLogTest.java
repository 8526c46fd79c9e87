package dev.postcall.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresLogTest {
    private static final String READY = "LOG:  database system is ready to accept connections\n";

    @TempDir
    Path folder;

    @Test
    void filesHaveAtMostTwoMegabytesTogether() throws Exception {
        follow(("x".repeat(999) + "\n").repeat(5_000));
        long bytes = Files.size(folder.resolve("log")) + Files.size(folder.resolve("log.1"));
        assertThat(bytes).isBetween(1L << 20, 2L << 20);
    }

    @Test
    void fatalErrorDuringTheStartIsTheFailure() throws Exception {
        PostgresLog log = follow("2026 [7] LOG:  starting\n2026 [7] FATAL:  lock file exists\n");
        assertThat(log.awaitReady(1)).isFalse();
        assertThat(log.failure()).isEqualTo("lock file exists");
    }

    @Test
    void rejectedConnectionIsNotAFailure() throws Exception {
        PostgresLog log = follow(READY + "FATAL:  password authentication failed\n");
        assertThat(log.awaitReady(1)).isTrue();
        assertThat(log.failure()).isEqualTo("no reason was reported");
    }

    @Test
    void panicIsTheFailure() throws Exception {
        assertThat(follow(READY + "PANIC:  could not write to file: No space left on device\n")
                        .failure())
                .startsWith("could not write");
    }

    @Test
    void unwritableFileDoesNotBlock() throws Exception {
        Files.createDirectory(folder.resolve("log"));
        assertThat(follow("x\n".repeat(5_000) + READY).awaitReady(1)).isTrue();
    }

    private PostgresLog follow(String printed) throws IOException, InterruptedException {
        PostgresLog log = new PostgresLog(folder.resolve("log"));
        log.read(new ByteArrayInputStream(printed.getBytes(StandardCharsets.UTF_8)));
        return log;
    }
}

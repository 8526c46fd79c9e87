package dev.postcall.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the output of PostgreSQL to a file of limited size, and keeps the previous file with the suffix {@code .1}. Drops lines
 * if the file cannot be written, so that PostgreSQL never blocks.
 */
final class PostgresLog {
    private static final long MAX_BYTES = 1 << 20;
    private static final String READY = "database system is ready to accept connections";

    /** After the start, FATAL ends a single connection; only PANIC ends the server. */
    private static final Pattern FAILED_START = Pattern.compile(".*(?:FATAL|PANIC|postgres): +(.*)");

    private static final Pattern FAILED = Pattern.compile(".*PANIC: +(.*)");

    private final Path file;
    private final CountDownLatch decided = new CountDownLatch(1);
    private volatile boolean ready;
    private volatile String failure = "no reason was reported";
    private OutputStream output;
    private long size;

    PostgresLog(Path file) {
        this.file = file;
        try {
            size = Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            size = 0;
        }
    }

    /** Starts a thread that reads lines until the stream ends. */
    void follow(InputStream stream) {
        Thread reader = new Thread(() -> read(stream), "postgresql-log");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Waits until PostgreSQL accepts connections.
     *
     * @return whether it accepts connections; false if its output has ended, or after the timeout
     */
    boolean awaitReady(long minutes) throws InterruptedException {
        decided.await(minutes, TimeUnit.MINUTES);
        return ready;
    }

    /** Returns the last failure that PostgreSQL has reported. */
    String failure() {
        return failure;
    }

    void read(InputStream stream) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                add(line);
            }
            close();
        } catch (IOException e) {
            failure = "output could not be read";
        } finally {
            decided.countDown();
        }
    }

    private void add(String line) {
        interpret(line);
        byte[] bytes = (line + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
        try {
            open(bytes.length).write(bytes);
            size += bytes.length;
        } catch (IOException e) {
            // for example a full disk, which PostgreSQL itself reports
        }
    }

    /** Opens the file, after a rotation if it is too large for these bytes. */
    private OutputStream open(int bytes) throws IOException {
        if (size > 0 && size + bytes > MAX_BYTES) {
            close();
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            size = 0;
        }
        if (output == null) {
            output = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        return output;
    }

    private void close() throws IOException {
        OutputStream former = output;
        output = null;
        if (former != null) {
            former.close();
        }
    }

    private void interpret(String line) {
        if (line.contains(READY)) {
            ready = true;
            failure = "no reason was reported";
            decided.countDown();
        }
        Matcher matcher = (ready ? FAILED : FAILED_START).matcher(line);
        if (matcher.matches()) {
            failure = matcher.group(1);
        }
    }
}

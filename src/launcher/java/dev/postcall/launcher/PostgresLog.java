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
 * Writes what PostgreSQL prints to a file of bounded size: the file before it is kept beside it with {@code .1} at its end.
 * Where the file cannot be written, the lines are dropped, so that PostgreSQL never waits for them.
 */
final class PostgresLog {
    private static final long LARGEST = 1 << 20;
    private static final String READY = "database system is ready to accept connections";

    /** After the start only what ends the whole server counts: FATAL ends a single connection then. */
    private static final Pattern FAILED_START = Pattern.compile(".*(?:FATAL|PANIC|postgres): +(.*)");

    private static final Pattern FAILED = Pattern.compile(".*PANIC: +(.*)");

    private final Path file;
    private final CountDownLatch decided = new CountDownLatch(1);
    private volatile boolean ready;
    private volatile String failure = "it gave no reason";
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

    /** Reads lines until the stream ends, on a thread of its own. */
    void follow(InputStream stream) {
        Thread reader = new Thread(() -> read(stream), "postgresql-log");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Waits until PostgreSQL takes connections.
     *
     * @return whether it does; false if its output has ended, or the time is over
     */
    boolean awaitReady(long minutes) throws InterruptedException {
        decided.await(minutes, TimeUnit.MINUTES);
        return ready;
    }

    /** The last reason that PostgreSQL gave for a failure. */
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
            failure = "its output could not be read";
        } finally {
            decided.countDown();
        }
    }

    private void add(String line) {
        notice(line);
        byte[] bytes = (line + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
        try {
            open(bytes.length).write(bytes);
            size += bytes.length;
        } catch (IOException e) {
            // the disk is full, say: PostgreSQL itself has more to say of that
        }
    }

    /** The file, or a new one where it is too large for so many bytes more. */
    private OutputStream open(int bytes) throws IOException {
        if (size > 0 && size + bytes > LARGEST) {
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

    private void notice(String line) {
        if (line.contains(READY)) {
            ready = true;
            failure = "it gave no reason";
            decided.countDown();
        }
        Matcher matcher = (ready ? FAILED : FAILED_START).matcher(line);
        if (matcher.matches()) {
            failure = matcher.group(1);
        }
    }
}

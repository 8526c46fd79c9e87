package dev.postcall.problem;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Logs at most one line a second, with the number of suppressed lines, so that repeated failures do not fill the disk. */
public final class RateLimitedLog {
    private static final long INTERVAL = Duration.ofSeconds(1).toNanos();

    private final Logger log;
    private final AtomicLong last = new AtomicLong(System.nanoTime() - INTERVAL);
    private final AtomicLong suppressed = new AtomicLong();

    public RateLimitedLog(Logger log) {
        this.log = log;
    }

    /** Logs the line, or suppresses it if another was logged less than a second ago. */
    public void log(Level level, Supplier<String> line) {
        long now = System.nanoTime();
        long previous = last.get();
        if (now - previous < INTERVAL || !last.compareAndSet(previous, now)) {
            suppressed.incrementAndGet();
            return;
        }
        long count = suppressed.getAndSet(0);
        log.log(level, () -> line.get() + (count == 0 ? "" : " (and " + count + " more lines suppressed)"));
    }
}

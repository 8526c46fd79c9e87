package dev.postcall.problem;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Says at most one line a second, and how many it left out: what fails for every delivery must not fill the disk. */
public final class SparseLog {
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final Logger log;
    private final AtomicLong last = new AtomicLong(System.nanoTime() - PAUSE);
    private final AtomicLong leftOut = new AtomicLong();

    public SparseLog(Logger log) {
        this.log = log;
    }

    /** Logs the line, unless another was logged less than a second ago. */
    public void say(Level level, Supplier<String> line) {
        long now = System.nanoTime();
        long before = last.get();
        if (now - before < PAUSE || !last.compareAndSet(before, now)) {
            leftOut.incrementAndGet();
            return;
        }
        long unsaid = leftOut.getAndSet(0);
        log.log(level, () -> line.get() + (unsaid == 0 ? "" : " (and " + unsaid + " lines like it)"));
    }
}

package dev.postcall.launcher;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Ends the process when its heap is so full that the garbage collector takes nearly all time. Such a process answers no
 * requests, and may throw no OutOfMemoryError for minutes, because each collection still frees a little. Not thread-safe.
 */
public final class HeapWatchdog {
    /** Exit status, the same as that of Java after an OutOfMemoryError, so that the launcher restarts the server. */
    static final int EXHAUSTED = 3;

    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final int SAMPLES = 15;
    private static final double MAX_SHARE = 0.9;

    private final LongSupplier now;
    private final LongSupplier collecting;
    private final Deque<Sample> samples = new ArrayDeque<>();

    /** Time and total collection time, both in milliseconds. */
    private record Sample(long at, long collecting) {}

    /**
     * @param now current time, in milliseconds since an arbitrary origin
     * @param collecting total time of all collections, in milliseconds
     */
    HeapWatchdog(LongSupplier now, LongSupplier collecting) {
        this.now = now;
        this.collecting = collecting;
    }

    /** Starts a thread that watches this process. */
    public static void start() {
        HeapWatchdog watchdog =
                new HeapWatchdog(() -> Duration.ofNanos(System.nanoTime()).toMillis(), HeapWatchdog::collectionMillis);
        Thread thread = new Thread(watchdog::run, "heap-watchdog");
        thread.setDaemon(true);
        thread.start();
    }

    /** Ends the process, also if the watchdog itself runs out of memory. */
    private void run() {
        try {
            while (!isExhausted()) {
                LockSupport.parkNanos(INTERVAL.toNanos());
            }
        } finally {
            Runtime.getRuntime().halt(EXHAUSTED);
        }
    }

    /** Takes a sample; returns true if collections took nearly all time since the oldest sample. */
    boolean isExhausted() {
        Sample last = new Sample(now.getAsLong(), collecting.getAsLong());
        samples.addLast(last);
        if (samples.size() <= SAMPLES) {
            return false;
        }
        Sample first = samples.removeFirst();
        return last.collecting - first.collecting > MAX_SHARE * (last.at - first.at);
    }

    private static long collectionMillis() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }
}

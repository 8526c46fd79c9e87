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
 * request, and an OutOfMemoryError may not come for minutes, as each collection still frees a little. For one thread.
 */
public final class CollectorWatch {
    /** The status of Java's own exit on an OutOfMemoryError: the launcher starts the server again. */
    static final int EXHAUSTED = 3;

    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final int SAMPLES = 15;
    private static final double MOST_OF_THE_TIME = 0.9;

    private final LongSupplier now;
    private final LongSupplier collecting;
    private final Deque<Sample> samples = new ArrayDeque<>();

    /** Both in milliseconds. */
    private record Sample(long at, long collecting) {}

    /**
     * @param now the time, in milliseconds from any start
     * @param collecting the time that collections have taken together, in milliseconds
     */
    CollectorWatch(LongSupplier now, LongSupplier collecting) {
        this.now = now;
        this.collecting = collecting;
    }

    /** Watches this process from a thread of its own. */
    public static void start() {
        CollectorWatch watch = new CollectorWatch(
                () -> Duration.ofNanos(System.nanoTime()).toMillis(), CollectorWatch::collectionMillis);
        Thread thread = new Thread(watch::run, "collector-watch");
        thread.setDaemon(true);
        thread.start();
    }

    /** Ends the process, also where the watch itself gets no memory. */
    private void run() {
        try {
            while (!isExhausted()) {
                LockSupport.parkNanos(EVERY.toNanos());
            }
        } finally {
            Runtime.getRuntime().halt(EXHAUSTED);
        }
    }

    /** Takes a sample; true if collections took nearly all of the time of the last samples. */
    boolean isExhausted() {
        Sample last = new Sample(now.getAsLong(), collecting.getAsLong());
        samples.addLast(last);
        if (samples.size() <= SAMPLES) {
            return false;
        }
        Sample first = samples.removeFirst();
        return last.collecting - first.collecting > MOST_OF_THE_TIME * (last.at - first.at);
    }

    private static long collectionMillis() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }
}

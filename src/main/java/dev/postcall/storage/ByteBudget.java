package dev.postcall.storage;

import dev.postcall.problem.Problem;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Bounds the memory that concurrent tasks hold in total. A task reserves the bytes that it is about to hold, and
 * releases them afterwards:
 *
 * <pre>{@code
 * ByteBudget.batches().within(bytes, () -> readAndWriteTheBatch());
 * }</pre>
 *
 * A thread that holds a share must not wait for another share of the same budget. Safe for use by several threads; a
 * share is for one thread at a time.
 */
public final class ByteBudget {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int MAX_UNITS = 1 << 30;
    private static final int BATCHES_HEAP_PART = 8;
    private static final ByteBudget BATCHES = ofHeap(BATCHES_HEAP_PART);

    private final int units;
    private final long unit;
    private final Semaphore free;

    /** @param bytes size of the budget; more than 0 */
    public ByteBudget(long bytes) {
        this.unit = (bytes + MAX_UNITS - 1) / MAX_UNITS;
        this.units = (int) (bytes / unit);
        this.free = new Semaphore(units, true);
    }

    /** A budget of {@code 1 / part} of the largest heap. */
    public static ByteBudget ofHeap(int part) {
        return new ByteBudget(Runtime.getRuntime().maxMemory() / part);
    }

    /**
     * The budget that all batches share: fan-out, rebuild, recount, audit, replay, import and export. It is an eighth
     * of the heap.
     */
    public static ByteBudget batches() {
        return BATCHES;
    }

    /** Work on reserved bytes. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        T run() throws E;
    }

    /**
     * Reserves bytes as {@link #reserve(long)}, runs the work and releases them.
     *
     * @throws dev.postcall.problem.ProblemException of status 503 if they do not become free
     */
    public <T, E extends Exception> T within(long bytes, Work<T, E> work) throws E {
        return within(bytes, TIMEOUT, work);
    }

    /** As {@link #within(long, Work)}, with another timeout. */
    public <T, E extends Exception> T within(long bytes, Duration timeout, Work<T, E> work) throws E {
        Share share = reserve(bytes, timeout);
        try {
            return work.run();
        } finally {
            share.close();
        }
    }

    /** Creates a share of 0 bytes, which can grow. */
    public Share share() {
        return new Share();
    }

    /**
     * Reserves bytes, and waits up to 30 s for them. A request for more than the budget reserves the whole budget, so
     * that the largest item is processed alone instead of never.
     *
     * @throws dev.postcall.problem.ProblemException of status 503 if they do not become free
     */
    public Share reserve(long bytes) {
        return reserve(bytes, TIMEOUT);
    }

    /** As {@link #reserve(long)}, with another timeout. */
    public Share reserve(long bytes, Duration timeout) {
        Share share = new Share();
        int requested = (int) Math.min(units, units(bytes));
        if (!await(requested, timeout)) {
            throw exhausted();
        }
        share.held = requested;
        share.bytes = bytes;
        return share;
    }

    private boolean await(int requested, Duration timeout) {
        try {
            return requested == 0 || free.tryAcquire(requested, timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private long units(long bytes) {
        return (bytes + unit - 1) / unit;
    }

    private static RuntimeException exhausted() {
        return Problem.unavailable("Too much memory is in use; retry later.").exception();
    }

    /** Reserved bytes. */
    public final class Share implements AutoCloseable {
        private long bytes;
        private int held;

        private Share() {}

        /**
         * Reserves more bytes, without waiting for them.
         *
         * @throws dev.postcall.problem.ProblemException of status 503 if they are not free
         */
        public void grow(long more) {
            long requested = units(bytes + more) - held;
            if (requested > 0) {
                if (requested > units || !free.tryAcquire((int) requested)) {
                    throw exhausted();
                }
                held += (int) requested;
            }
            bytes += more;
        }

        /** Releases all bytes; has no effect if called again. */
        @Override
        public void close() {
            free.release(held);
            held = 0;
            bytes = 0;
        }
    }
}

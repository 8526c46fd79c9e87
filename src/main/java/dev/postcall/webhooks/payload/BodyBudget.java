package dev.postcall.webhooks.payload;

import dev.postcall.storage.ByteBudget;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Limits the memory of large bodies. The first {@value #FREE_BYTES} bytes of each body do not count, so that deliveries of
 * usual size need no lock; their total is bounded by the number of threads. Thread-safe.
 */
final class BodyBudget {
    static final int FREE_BYTES = 32 << 10;
    private static final Duration MAX_WAIT = Duration.ofSeconds(10);

    private final int maxParsed;
    private final ByteBudget memory;
    private final ByteBudget parsed;

    /**
     * @param maxReceived largest total of bytes that are received and not yet stored
     * @param maxParsed largest total of bytes of bodies that are parsed concurrently; parsing takes several times their size
     */
    BodyBudget(long maxReceived, int maxParsed) {
        this.maxParsed = maxParsed;
        this.memory = new ByteBudget(maxReceived);
        this.parsed = new ByteBudget(maxParsed);
    }

    /** Returns an empty share for a new body. */
    Share share() {
        return new Share(memory.share());
    }

    /** The memory of one body. Not thread-safe. */
    final class Share {
        private final ByteBudget.Share memory;
        private long size;

        private Share(ByteBudget.Share memory) {
            this.memory = memory;
        }

        /**
         * Adds received bytes. Declared but unsent bytes do not count.
         *
         * @throws dev.postcall.problem.ProblemException 503 if the budget is exhausted
         */
        void grow(int bytes) {
            long before = counted();
            size += bytes;
            if (counted() > before) {
                memory.grow(counted() - before);
            }
        }

        /**
         * Runs work that takes several times the body's size, within the limit of concurrently parsed bytes.
         *
         * @throws dev.postcall.problem.ProblemException 503 if the limit is still reached after {@code MAX_WAIT}
         */
        <T> T withinParsingLimit(Supplier<T> work) {
            return parsed.within(Math.min(counted(), maxParsed), MAX_WAIT, work::get);
        }

        void release() {
            memory.close();
            size = 0;
        }

        private long counted() {
            return Math.max(0, size - FREE_BYTES);
        }
    }
}

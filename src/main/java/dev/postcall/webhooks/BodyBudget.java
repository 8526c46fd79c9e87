package dev.postcall.webhooks;

import dev.postcall.storage.ByteBudget;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * How much memory large bodies may take together. The first {@value #FREE} bytes of each are free, so that a usual
 * delivery meets no lock; all threads together hold little of them. Safe for use by several threads.
 */
final class BodyBudget {
    static final int FREE = 32 << 10;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final int mostParsed;
    private final ByteBudget held;
    private final ByteBudget parsed;

    /**
     * @param mostHeld how many bytes may be held in all, from their arrival until they are stored
     * @param mostParsed of how many bytes bodies may be parsed at once, which takes several times their size
     */
    BodyBudget(long mostHeld, int mostParsed) {
        this.mostParsed = mostParsed;
        this.held = new ByteBudget(mostHeld);
        this.parsed = new ByteBudget(mostParsed);
    }

    /** A body's share, with nothing in it yet. */
    Share share() {
        return new Share(held.share());
    }

    /** What one body takes; for one thread at a time. */
    final class Share {
        private final ByteBudget.Share memory;
        private long size;

        private Share(ByteBudget.Share memory) {
            this.memory = memory;
        }

        /**
         * Takes what has just come: senders that declare much and send little take little.
         *
         * @throws dev.postcall.problem.ProblemException 503 if nothing is left
         */
        void grow(int bytes) {
            long before = counted();
            size += bytes;
            if (counted() > before) {
                memory.grow(counted() - before);
            }
        }

        /**
         * Does what takes several times the body's size, when few others do.
         *
         * @throws dev.postcall.problem.ProblemException 503 if its turn does not come
         */
        <T> T inTurn(Supplier<T> work) {
            return parsed.within(Math.min(counted(), mostParsed), PATIENCE, work::get);
        }

        void giveBack() {
            memory.close();
            size = 0;
        }

        private long counted() {
            return Math.max(0, size - FREE);
        }
    }
}

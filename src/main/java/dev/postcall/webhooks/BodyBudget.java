package dev.postcall.webhooks;

import dev.postcall.problem.Problem;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * How much memory large bodies may take together. The first {@value #FREE} bytes of each are free, so that a usual
 * delivery meets no lock; all threads together hold little of them. Safe for use by several threads.
 */
final class BodyBudget {
    static final int FREE = 32 << 10;
    private static final int SECONDS_FOR_A_TURN = 10;

    private final AtomicLong left;
    private final int mostParsed;
    private final Semaphore parsing;

    /**
     * @param mostHeld how many bytes may be held in all, from their arrival until they are stored
     * @param mostParsed of how many bytes bodies may be parsed at once, which takes several times their size
     */
    BodyBudget(long mostHeld, int mostParsed) {
        this.left = new AtomicLong(mostHeld);
        this.mostParsed = mostParsed;
        this.parsing = new Semaphore(mostParsed, true);
    }

    /** A body's share, with nothing in it yet. */
    Share share() {
        return new Share();
    }

    /** What one body takes; for one thread at a time. */
    final class Share {
        private long size;

        /**
         * Takes what has just come: senders that declare much and send little take little.
         *
         * @throws dev.postcall.problem.ProblemException 503 if nothing is left
         */
        void grow(int bytes) {
            long before = counted();
            size += bytes;
            long more = counted() - before;
            if (more > 0 && left.addAndGet(-more) < 0) {
                throw busy();
            }
        }

        /**
         * Does what takes several times the body's size, when few others do.
         *
         * @throws dev.postcall.problem.ProblemException 503 if its turn does not come
         */
        <T> T inTurn(Supplier<T> work) {
            int permits = (int) Math.min(counted(), mostParsed);
            if (!await(permits)) {
                throw busy();
            }
            try {
                return work.get();
            } finally {
                parsing.release(permits);
            }
        }

        void giveBack() {
            left.addAndGet(counted());
            size = 0;
        }

        private long counted() {
            return Math.max(0, size - FREE);
        }
    }

    private boolean await(int permits) {
        try {
            return permits == 0 || parsing.tryAcquire(permits, SECONDS_FOR_A_TURN, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static RuntimeException busy() {
        return Problem.unavailable("Too many large deliveries are arriving; send it again.")
                .exception();
    }
}

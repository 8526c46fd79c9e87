package dev.postcall.accounts.people;

import dev.postcall.problem.Problem;
import dev.postcall.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Hashes one password at a time, so that guessers take one processor at most from deliveries. A few requests wait for their
 * turn; all others are refused at once, so that guessers do not occupy the request threads either. Safe for use by several
 * threads.
 */
@ApplicationScoped
public class HashingQueue {
    static final int MOST_WAITING = 4;
    private static final int SECONDS_FOR_A_TURN = 5;

    private final Semaphore places = new Semaphore(1 + MOST_WAITING);
    private final Semaphore turn = new Semaphore(1, true);

    /** Does work that hashes a password; empty, with nothing done, if there is no place or if the turn does not come. */
    public <T> Optional<T> attempt(Supplier<T> work) {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return inTurn(work);
        } finally {
            places.release();
        }
    }

    /**
     * As {@link #attempt}, for work without a result.
     *
     * @throws ProblemException of status 429 if nothing was done
     */
    public void run(Runnable work) {
        attempt(() -> {
                    work.run();
                    return true;
                })
                .orElseThrow(HashingQueue::busy);
    }

    int freePlaces() {
        return places.availablePermits();
    }

    private <T> Optional<T> inTurn(Supplier<T> work) {
        if (!takeTurn()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            turn.release();
        }
    }

    private boolean takeTurn() {
        try {
            return turn.tryAcquire(SECONDS_FOR_A_TURN, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static ProblemException busy() {
        return Problem.tooManyRequests("Many people sign in right now. Try again in a moment.")
                .exception();
    }
}

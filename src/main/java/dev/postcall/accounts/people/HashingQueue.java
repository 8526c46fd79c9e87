package dev.postcall.accounts.people;

import dev.postcall.problem.Problem;
import dev.postcall.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Limits password hashing to one at a time, so that a password-guessing attack occupies at most one processor. At most
 * {@value #MAX_WAITING} requests wait; further requests are rejected at once, so that they do not occupy request threads.
 * Thread-safe.
 */
@ApplicationScoped
public class HashingQueue {
    static final int MAX_WAITING = 4;
    private static final int MAX_WAIT_SECONDS = 5;

    private final Semaphore places = new Semaphore(1 + MAX_WAITING);
    private final Semaphore lock = new Semaphore(1, true);

    /**
     * Runs work that hashes a password, and returns its result; returns empty without running it if the queue is full or the
     * wait is longer than {@value #MAX_WAIT_SECONDS} seconds.
     */
    public <T> Optional<T> attempt(Supplier<T> work) {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return runExclusively(work);
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

    private <T> Optional<T> runExclusively(Supplier<T> work) {
        if (!acquireLock()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            lock.release();
        }
    }

    private boolean acquireLock() {
        try {
            return lock.tryAcquire(MAX_WAIT_SECONDS, TimeUnit.SECONDS);
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

package dev.postcall.publication;

import dev.postcall.problem.Causes;
import dev.postcall.problem.RateLimitedLog;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Delivers one observer's publications, claim by claim, on one thread at a time while there are any. */
final class ObserverWorker {
    static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final long IDLE_NANOS = Duration.ofMillis(200).toNanos();
    private static final long LOST_NANOS = Duration.ofSeconds(10).toNanos();

    private final RateLimitedLog log = new RateLimitedLog(Logger.getLogger(ObserverWorker.class.getName()));
    private final String observer;
    private final Publications publications;
    private final PublicationDelivery delivery;
    private final int attempts;
    private final AdaptiveThrottle throttle;

    /** Wake-ups that the thread has not heeded yet; above 0 while it runs. */
    private final AtomicInteger wakeUps = new AtomicInteger();

    /** When the server was asked for a thread that has not begun yet; else 0. */
    private final AtomicLong asked = new AtomicLong();

    /** The thread, while nothing is due: at work, or at rest between two claims, it is not to be disturbed. */
    private volatile Thread idle;

    private volatile long since;
    private volatile boolean givenUp;

    ObserverWorker(
            String observer,
            Publications publications,
            PublicationDelivery delivery,
            int attempts,
            AdaptiveThrottle throttle) {
        this.observer = observer;
        this.publications = publications;
        this.delivery = delivery;
        this.attempts = attempts;
        this.throttle = throttle;
    }

    /** Has it look for what is due, on a thread of this executor unless it is at it already. */
    void wake(Executor executor) {
        if (wakeUps.getAndIncrement() == 0 || isLost()) {
            asked.set(System.nanoTime());
            try {
                executor.execute(this::run);
            } catch (RuntimeException | Error e) {
                wakeUps.set(0);
                log.log(Level.FINE, () -> "No thread for " + observer + " now; its publications wait");
            }
        } else {
            LockSupport.unpark(idle);
        }
    }

    /** Whether the server took the task long ago and never ran it, as one without memory may; told to one caller only. */
    private boolean isLost() {
        long since = asked.get();
        return since != 0 && System.nanoTime() - since > LOST_NANOS && asked.compareAndSet(since, 0);
    }

    /** Whether one delivery takes longer than this. */
    boolean hangs(Duration limit) {
        long began = since;
        return began != 0 && System.nanoTime() - began > limit.toNanos();
    }

    /** Whether it is within a delivery. */
    boolean isDelivering() {
        return since != 0;
    }

    /** Ends it after the delivery that it is within. */
    void giveUp() {
        givenUp = true;
    }

    /** Stays for a moment when nothing is due any more: to have the server start a task costs more than to look. */
    private void run() {
        boolean done = false;
        asked.set(0);
        try {
            int heeded;
            do {
                heeded = wakeUps.get();
                drain();
                awaitAnother(heeded);
            } while (!wakeUps.compareAndSet(heeded, 0));
            done = true;
        } finally {
            // what nobody foresaw must not leave it asleep for ever
            if (!done) {
                wakeUps.set(0);
            }
        }
    }

    private void awaitAnother(int heeded) {
        long end = System.nanoTime() + IDLE_NANOS;
        idle = Thread.currentThread();
        for (long left = IDLE_NANOS; left > 0 && wakeUps.get() == heeded; left = end - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
        }
        idle = null;
    }

    private void drain() {
        try {
            for (Claim claim = claim(); !claim.isEmpty(); claim = claim()) {
                long began = System.nanoTime();
                deliver(claim);
                throttle.await(began, claim.more());
            }
        } catch (Exception | Error e) {
            log.log(Level.WARNING, () -> "Publications for " + observer + " cannot be read: " + Causes.describe(e));
        }
    }

    /** Who was given up takes nothing more: it would lie there until its lease ends. */
    private Claim claim() {
        return givenUp ? Claim.none(observer) : publications.claim(observer);
    }

    private void deliver(Claim claim) {
        if (claim.interrupted() && !isWorthAnother(claim.publications().get(0))) {
            fail(claim, "The server ended, or the observer hung, while it was told of this.");
            return;
        }
        since = System.nanoTime();
        try {
            delivery.deliver(claim);
        } catch (Exception | Error e) {
            if (claim.publications().size() > 1) {
                claim.each().forEach(this::deliver);
            } else {
                fail(claim, Causes.describe(e));
            }
        } finally {
            since = 0;
        }
    }

    /** What may have ended a server is told alone, and not for ever. */
    private boolean isWorthAnother(Publication interrupted) {
        return !interrupted.isSplittable() && interrupted.attempts() <= attempts;
    }

    private void fail(Claim claim, String reason) {
        Publication publication = claim.publications().get(0);
        boolean last = publication.attempts() >= attempts && !publication.isSplittable();
        log.log(
                last ? Level.SEVERE : Level.WARNING,
                () -> "Observer %s failed, attempt %s of %s%s: %s"
                        .formatted(observer, publication.attempts(), attempts, last ? ", dead letter" : "", reason));
        publications.failed(claim, reason, last ? null : backOff(publication.attempts()));
    }

    /** Doubles from two seconds. */
    static Duration backOff(int attempts) {
        Duration wait = Duration.ofSeconds(1L << Math.min(attempts, 20));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}

package dev.postcall.harness;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Polls an assertion until it holds, with a deadline. */
public final class Eventually {
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private Eventually() {}

    /** Returns once the assertion holds; after the deadline, fails with the assertion's failure. */
    public static void eventually(ThrowingCallable assertion) {
        within(DEADLINE, assertion);
    }

    public static void within(Duration deadline, ThrowingCallable assertion) {
        long end = System.nanoTime() + deadline.toNanos();
        Throwable failure = failure(assertion);
        while (failure != null && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            failure = failure(assertion);
        }
        if (failure != null) {
            throw new AssertionError("Not within " + deadline + ": " + failure.getMessage(), failure);
        }
    }

    private static Throwable failure(ThrowingCallable assertion) {
        try {
            assertion.call();
            return null;
        } catch (Throwable e) {
            return e;
        }
    }
}

package dev.postcall.accounts.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down password guessing. After {@value #FREE_FAILURES} consecutive failures of one name from one address, each further
 * failure doubles the time in which attempts of that name and address are rejected. Thread-safe.
 */
class SignInThrottle {
    private static final int FREE_FAILURES = 5;
    private static final int MAX_ENTRIES = 10_000;
    private static final Duration MAX_WAIT = Duration.ofMinutes(5);

    private final InstantSource clock;
    private final Map<SignInSource, Failures> failures = new BoundedFailures();

    private record SignInSource(String name, String address) {}

    private record Failures(int count, Instant blockedUntil) {}

    private static final class BoundedFailures extends LinkedHashMap<SignInSource, Failures> {
        @Override
        protected boolean removeEldestEntry(Map.Entry<SignInSource, Failures> eldest) {
            return size() > MAX_ENTRIES;
        }
    }

    /** @param clock a monotonic clock: if it were set back, waits would become longer */
    SignInThrottle(InstantSource clock) {
        this.clock = clock;
    }

    /** Time for which attempts with this name from this address are still rejected; zero if an attempt is allowed now. */
    synchronized Duration remainingWait(String name, String address) {
        Failures failed = failures.get(new SignInSource(name, address));
        Instant now = clock.instant();
        return failed == null || !failed.blockedUntil().isAfter(now)
                ? Duration.ZERO
                : Duration.between(now, failed.blockedUntil());
    }

    synchronized void recordFailure(String name, String address) {
        SignInSource source = new SignInSource(name, address);
        Failures previous = failures.remove(source);
        int count = previous == null ? 1 : previous.count() + 1;
        failures.put(source, new Failures(count, clock.instant().plus(waitAfter(count))));
    }

    synchronized void recordSuccess(String name, String address) {
        failures.remove(new SignInSource(name, address));
    }

    private static Duration waitAfter(int failures) {
        if (failures < FREE_FAILURES) {
            return Duration.ZERO;
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(failures - FREE_FAILURES, 20));
        return wait.compareTo(MAX_WAIT) < 0 ? wait : MAX_WAIT;
    }
}

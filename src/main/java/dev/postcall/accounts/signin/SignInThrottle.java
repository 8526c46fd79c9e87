package dev.postcall.accounts.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes guessing slow: after {@value #FREE} failures in a row of one name from one address, each further one doubles the
 * time in which no attempt of theirs counts. Others are not held up. Safe for use by several threads.
 */
class SignInThrottle {
    private static final int FREE = 5;
    private static final int MOST_REMEMBERED = 10_000;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final InstantSource clock;
    private final Map<Guesser, Failures> failures = new Remembered();

    private record Guesser(String name, String address) {}

    private record Failures(int count, Instant blockedUntil) {}

    private static final class Remembered extends LinkedHashMap<Guesser, Failures> {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Guesser, Failures> eldest) {
            return size() > MOST_REMEMBERED;
        }
    }

    /** @param clock one that nobody sets back, or a wait could be long */
    SignInThrottle(InstantSource clock) {
        this.clock = clock;
    }

    /** How long this name must not try again from this address; zero if it may now. */
    synchronized Duration wait(String name, String address) {
        Failures failed = failures.get(new Guesser(name, address));
        Instant now = clock.instant();
        return failed == null || !failed.blockedUntil().isAfter(now)
                ? Duration.ZERO
                : Duration.between(now, failed.blockedUntil());
    }

    synchronized void failed(String name, String address) {
        Guesser guesser = new Guesser(name, address);
        Failures before = failures.remove(guesser);
        int count = before == null ? 1 : before.count() + 1;
        failures.put(guesser, new Failures(count, clock.instant().plus(pause(count))));
    }

    synchronized void succeeded(String name, String address) {
        failures.remove(new Guesser(name, address));
    }

    private static Duration pause(int failures) {
        if (failures < FREE) {
            return Duration.ZERO;
        }
        Duration pause = Duration.ofSeconds(1L << Math.min(failures - FREE, 20));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}

package dev.postcall.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
    private static final String HERE = "192.0.2.1";
    private static final String ELSEWHERE = "192.0.2.2";

    private final AdjustableClock clock = new AdjustableClock();
    private final SignInThrottle throttle = new SignInThrottle(clock);

    @Test
    void firstFailuresCauseNoWait() {
        fail(4);

        assertThat(throttle.remainingWait("ann", HERE)).isZero();
    }

    @Test
    void furtherFailureDoublesTheWait() {
        fail(5);
        assertThat(throttle.remainingWait("ann", HERE)).isEqualTo(Duration.ofSeconds(1));
        fail(1);
        assertThat(throttle.remainingWait("ann", HERE)).isEqualTo(Duration.ofSeconds(2));
        fail(1);
        assertThat(throttle.remainingWait("ann", HERE)).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void waitIsAtMostFiveMinutes() {
        fail(100);
        assertThat(throttle.remainingWait("ann", HERE)).isEqualTo(Duration.ofMinutes(5));

        clock.now = clock.now.plus(Duration.ofMinutes(5));

        assertThat(throttle.remainingWait("ann", HERE)).isZero();
    }

    @Test
    void otherNamesAndAddressesDoNotWait() {
        fail(100);

        assertThat(throttle.remainingWait("bea", HERE)).isZero();
        assertThat(throttle.remainingWait("ann", ELSEWHERE)).isZero();
    }

    @Test
    void successResetsTheFailures() {
        fail(4);
        throttle.recordSuccess("ann", HERE);
        fail(4);

        assertThat(throttle.remainingWait("ann", HERE)).isZero();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            throttle.recordFailure("ann", HERE);
        }
    }

    private static class AdjustableClock extends Clock {
        private Instant now = Instant.parse("2026-11-20T08:00:00.123456789Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}

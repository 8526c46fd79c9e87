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

    private final HandClock clock = new HandClock();
    private final SignInThrottle throttle = new SignInThrottle(clock);

    @Test
    void fewFailuresCostNoTime() {
        fail(4);

        assertThat(throttle.wait("ann", HERE)).isZero();
    }

    @Test
    void eachFurtherFailureDoublesTheWait() {
        fail(5);
        assertThat(throttle.wait("ann", HERE)).isEqualTo(Duration.ofSeconds(1));
        fail(1);
        assertThat(throttle.wait("ann", HERE)).isEqualTo(Duration.ofSeconds(2));
        fail(1);
        assertThat(throttle.wait("ann", HERE)).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void theWaitEndsAndNeverLastsLongerThanFiveMinutes() {
        fail(100);
        assertThat(throttle.wait("ann", HERE)).isEqualTo(Duration.ofMinutes(5));

        clock.now = clock.now.plus(Duration.ofMinutes(5));

        assertThat(throttle.wait("ann", HERE)).isZero();
    }

    @Test
    void othersAreNotHeldUp() {
        fail(100);

        assertThat(throttle.wait("bea", HERE)).isZero();
        assertThat(throttle.wait("ann", ELSEWHERE)).isZero();
    }

    @Test
    void aSuccessForgetsTheFailures() {
        fail(4);
        throttle.succeeded("ann", HERE);
        fail(4);

        assertThat(throttle.wait("ann", HERE)).isZero();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed("ann", HERE);
        }
    }

    private static class HandClock extends Clock {
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

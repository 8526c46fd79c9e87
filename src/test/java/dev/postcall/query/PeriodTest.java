package dev.postcall.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postcall.problem.ProblemException;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Kathmandu");

    @Test
    void dateStartsAtMidnightInTheZone() {
        assertThat(Period.parse("2026-11-20", null, ZONE).from()).isEqualTo(Instant.parse("2026-11-19T18:15:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-01-01",
                "0001-01-01",
                "0202-11-20",
                "1582-10-10",
                "2300-01-01",
                "9999-12-31",
                "9999-12-31T23:59:59Z",
                "+999999999-12-31T23:59:59-18:00",
                "-999999999-01-01T00:00:00+18:00"
            })
    void distantBoundIsClamped(String bound) {
        assertThat(Period.parse(bound, bound, ZONE).from())
                .isBetween(Instant.EPOCH, Instant.parse("2200-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "10000", "10000-01-01", "+1000000000-12-31", "-5-01-01", "2026-02-30", "2026-11-20T"})
    void invalidDateIsABadRequest(String bound) {
        assertThatThrownBy(() -> Period.parse(bound, null, ZONE)).isInstanceOf(ProblemException.class);
    }

    @Test
    void periodThatEndsBeforeItStartsIsEmpty() {
        assertThat(Period.parse("2026-11-20", "2026-11-19", ZONE).isEmpty()).isTrue();
        assertThat(Period.parse("2026-11-20", "2026-11-21", ZONE).isEmpty()).isFalse();
        assertThat(Period.ALL.isEmpty()).isFalse();
    }
}

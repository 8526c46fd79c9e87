package dev.postcall.outcomes.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {
    /** Expected values computed independently with 50 decimal digits. */
    @ParameterizedTest
    @CsvSource({
        "0, 1, 0.00000000000000, 0.79345068562276",
        "1, 0, 0.20654931437724, 1.00000000000000",
        "0, 10, 0.00000000000000, 0.27753279986289",
        "10, 0, 0.72246720013711, 1.00000000000000",
        "1, 1, 0.09453120573423, 0.90546879426577",
        "5, 5, 0.23659309051256, 0.76340690948744",
        "1, 9, 0.01787621309507, 0.40415002679524",
        "81, 182, 0.25528851987827, 0.36620957698280",
        "500, 500, 0.46906960036810, 0.53093039963190",
        "3, 999997, 0.00000102027124, 0.00000882114977"
    })
    void boundsEqualTheExpectedValues(long successes, long failures, double low, double high) {
        Wilson wilson = Wilson.of(successes, failures);
        assertThat(wilson.low()).isEqualTo(low, within(1e-12));
        assertThat(wilson.high()).isEqualTo(high, within(1e-12));
        assertThat(wilson.rate()).isEqualTo(successes / (double) (successes + failures));
    }

    @Test
    void intervalWithoutSuccessesStartsAtZero() {
        assertThat(Wilson.of(0, 7).low()).isZero();
        assertThat(Wilson.of(0, 7).high()).isStrictlyBetween(0.0, 1.0);
    }

    @Test
    void intervalWithoutFailuresEndsAtOne() {
        assertThat(Wilson.of(7, 0).high()).isEqualTo(1.0);
        assertThat(Wilson.of(7, 0).low()).isStrictlyBetween(0.0, 1.0);
    }

    @Test
    void zeroTrialsHaveNoRate() {
        assertThat(Wilson.of(0, 0)).isNull();
    }
}

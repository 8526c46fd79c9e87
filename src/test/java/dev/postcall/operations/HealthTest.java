package dev.postcall.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.health.HealthCheck;
import java.util.List;
import org.junit.jupiter.api.Test;

class HealthTest {
    @Test
    void nodeWithAWarningIsDegradedAndAcceptsRequests() {
        Health.Report report = report(check(true, null), check(true, "notes hangs"));
        assertThat(report.status()).isEqualTo("degraded");
        assertThat(report.checks()).extracting(Health.Check::detail).contains("notes hangs");
        assertThat(report.acceptsRequests()).isTrue();
    }

    @Test
    void failedCheckOutweighsAWarning() {
        Health.Report report = report(check(false, null), check(true, "notes hangs"));
        assertThat(report.status()).isEqualTo("down");
        assertThat(report.acceptsRequests()).isFalse();
    }

    @Test
    void nodeWithoutWarningsIsUp() {
        assertThat(report(check(true, null)).status()).isEqualTo("up");
        assertThat(report().status()).isEqualTo("up");
    }

    private static Health.Report report(HealthCheck... checks) {
        return Health.Report.of(List.of(checks).stream().map(Health.Check::of).toList());
    }

    private static HealthCheck check(boolean works, String warning) {
        return new HealthCheck() {
            @Override
            public String name() {
                return "check";
            }

            @Override
            public boolean works() {
                return works;
            }

            @Override
            public String warning() {
                return warning;
            }
        };
    }
}

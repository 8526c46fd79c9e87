package dev.postcall.webhooks.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The quarantine deletes the newest entry beyond a limit, and all older ones. */
class QuarantineLimitsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00.123457Z");
    private static final QuarantineLimits LIMITS = new QuarantineLimits(3, 1_000, Duration.ofDays(2));

    @Test
    void nothingIsDeletedWithinTheLimits() {
        assertThat(LIMITS.firstBeyond(List.of(entry(3, 400, 0), entry(2, 400, 24), entry(1, 200, 48)), NOW))
                .isEmpty();
    }

    @Test
    void oldestAreDeletedBeyondTheNumber() {
        assertThat(LIMITS.firstBeyond(List.of(entry(4, 1, 0), entry(3, 1, 0), entry(2, 1, 0), entry(1, 1, 0)), NOW))
                .hasValue(1);
    }

    @Test
    void oldestAreDeletedBeyondTheTotalSize() {
        assertThat(LIMITS.firstBeyond(List.of(entry(3, 600, 0), entry(2, 600, 0), entry(1, 1, 0)), NOW))
                .hasValue(2);
    }

    @Test
    void deliveriesBeyondTheAgeAreDeleted() {
        assertThat(LIMITS.firstBeyond(List.of(entry(2, 1, 0), entry(1, 1, 49)), NOW))
                .hasValue(1);
    }

    private static QuarantineEntry entry(long id, int bytes, int hoursAgo) {
        return new QuarantineEntry(
                String.valueOf(id), "data", NOW.minus(Duration.ofHours(hoursAgo)), 400, "not JSON", bytes);
    }
}

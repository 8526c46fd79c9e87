package dev.postcall.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClaimPacingTest {
    private final ClaimPacing pacing = new ClaimPacing(() -> 0);

    @Test
    void eventsThatFollowWithinAMomentAreGathered() {
        long began = System.nanoTime();
        pacing.await(began, false);
        assertThat(System.nanoTime() - began)
                .isGreaterThanOrEqualTo(Duration.ofMillis(250).toNanos());
    }

    @Test
    void backlogIsDeliveredWithoutAPauseWhenNothingWaits() {
        long workedSinceYesterday = System.nanoTime() - Duration.ofDays(1).toNanos();
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            for (int i = 0; i < 1_000; i++) {
                pacing.await(workedSinceYesterday, true);
            }
        });
    }
}

package dev.postcall.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClaimHistoryTest {
    @Test
    void publicationsWithKnownResultsAreClaimedInLargeBatches() {
        assertThat(ClaimHistory.of(false, 0)).isEqualTo(ClaimHistory.NONE);
        assertThat(ClaimHistory.of(false, 7)).isEqualTo(ClaimHistory.NONE);
    }

    @Test
    void publicationsInterruptedOnceAreClaimedInSmallBatches() {
        assertThat(ClaimHistory.of(true, 1).maxRows()).isBetween(2, ClaimHistory.NONE.maxRows() / 2);
    }

    @Test
    void publicationInterruptedAgainIsClaimedAlone() {
        assertThat(ClaimHistory.of(true, 2).maxRows()).isEqualTo(1);
        assertThat(ClaimHistory.of(true, 0).maxRows()).isEqualTo(1);
    }
}

package dev.postcall.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PastTest {
    @Test
    void whatWasNotInterruptedIsToldWithManyHoweverOftenItFailed() {
        assertThat(Past.of(false, 0)).isEqualTo(Past.NONE);
        assertThat(Past.of(false, 7)).isEqualTo(Past.NONE);
    }

    @Test
    void whatWasInterruptedOnceIsToldWithFew() {
        assertThat(Past.of(true, 1).mostRows()).isBetween(2, Past.NONE.mostRows() / 2);
    }

    @Test
    void whatWasInterruptedTwiceOrAsAPartIsToldAlone() {
        assertThat(Past.of(true, 2).mostRows()).isEqualTo(1);
        assertThat(Past.of(true, 0).mostRows()).isEqualTo(1);
    }
}

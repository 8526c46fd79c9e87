package dev.postcall.accounts.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KnownTokensTest {
    private final KnownTokens tokens =
            new KnownTokens(List.of(Secrets.sha256("the first of two tokens"), Secrets.sha256("the second of two")));

    @Test
    void everyKnownTokenOpens() {
        assertThat(tokens.hold("the first of two tokens")).isTrue();
        assertThat(tokens.hold("the second of two")).isTrue();
    }

    @Test
    void otherTokensDoNotOpen() {
        assertThat(tokens.hold("the first of two token")).isFalse();
        assertThat(tokens.hold("")).isFalse();
    }

    @Test
    void withoutKnownTokensNothingOpens() {
        assertThat(new KnownTokens(List.of()).hold("the first of two tokens")).isFalse();
    }
}

package dev.postcall.accounts.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KnownTokensTest {
    private final KnownTokens tokens =
            new KnownTokens(List.of(Secrets.sha256("the first of two tokens"), Secrets.sha256("the second of two")));

    @Test
    void everyKnownTokenIsValid() {
        assertThat(tokens.contains("the first of two tokens")).isTrue();
        assertThat(tokens.contains("the second of two")).isTrue();
    }

    @Test
    void otherTokensAreInvalid() {
        assertThat(tokens.contains("the first of two token")).isFalse();
        assertThat(tokens.contains("")).isFalse();
    }

    @Test
    void everyTokenIsInvalidWithoutKnownTokens() {
        assertThat(new KnownTokens(List.of()).contains("the first of two tokens"))
                .isFalse();
    }
}

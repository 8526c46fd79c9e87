package dev.postcall.accounts.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BearerTokensTest {
    @Test
    void theSchemesCaseDoesNotMatter() {
        assertThat(BearerTokens.in("Bearer abc")).contains("abc");
        assertThat(BearerTokens.in("bearer abc")).contains("abc");
    }

    @Test
    void otherSchemesAndEmptyTokensAreNone() {
        assertThat(BearerTokens.in(null)).isEmpty();
        assertThat(BearerTokens.in("Basic abc")).isEmpty();
        assertThat(BearerTokens.in("Bearer ")).isEmpty();
        assertThat(BearerTokens.in("Bearer")).isEmpty();
    }
}

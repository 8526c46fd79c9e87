package dev.postcall.accounts.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BearerTokensTest {
    @Test
    void schemeIsCaseInsensitive() {
        assertThat(BearerTokens.fromHeader("Bearer abc")).contains("abc");
        assertThat(BearerTokens.fromHeader("bearer abc")).contains("abc");
    }

    @Test
    void otherSchemesAndEmptyTokensAreIgnored() {
        assertThat(BearerTokens.fromHeader(null)).isEmpty();
        assertThat(BearerTokens.fromHeader("Basic abc")).isEmpty();
        assertThat(BearerTokens.fromHeader("Bearer ")).isEmpty();
        assertThat(BearerTokens.fromHeader("Bearer")).isEmpty();
    }
}

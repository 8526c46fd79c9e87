package dev.postcall.accounts.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SecretsTest {
    private static final int MANY = 1000;

    @Test
    void tokensAreLongSafeInUrlsAndNeverTheSame() {
        assertThat(Stream.generate(Secrets::token).limit(MANY).collect(Collectors.toSet()))
                .hasSize(MANY)
                .allMatch(token -> token.matches("[A-Za-z0-9_-]{32,}"));
    }

    @Test
    void passwordsAreLongLegibleAndNeverTheSame() {
        assertThat(Stream.generate(Secrets::password).limit(MANY).collect(Collectors.toSet()))
                .hasSize(MANY)
                .allMatch(password -> password.length() >= 20)
                .noneMatch(password -> password.matches(".*[0O1lI].*"));
    }
}

package dev.postcall.accounts.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SecretsTest {
    private static final int SAMPLES = 1000;

    @Test
    void tokensAreLongUrlSafeAndUnique() {
        assertThat(Stream.generate(Secrets::token).limit(SAMPLES).collect(Collectors.toSet()))
                .hasSize(SAMPLES)
                .allMatch(token -> token.matches("[A-Za-z0-9_-]{32,}"));
    }

    @Test
    void passwordsAreLongUnambiguousAndUnique() {
        assertThat(Stream.generate(Secrets::password).limit(SAMPLES).collect(Collectors.toSet()))
                .hasSize(SAMPLES)
                .allMatch(password -> password.length() >= 20)
                .noneMatch(password -> password.matches(".*[0O1lI].*"));
    }
}

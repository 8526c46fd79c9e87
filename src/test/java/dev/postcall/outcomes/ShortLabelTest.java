package dev.postcall.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShortLabelTest {
    @Test
    void shortLabelsAreNotTruncated() {
        assertThat(ShortLabel.shown("Booked appointment")).isEqualTo("Booked appointment");
        assertThat(ShortLabel.isShort("x".repeat(80))).isTrue();
    }

    @Test
    void longLabelsAreTruncatedByCharactersAndBytes() {
        for (String letter : List.of("x", "&", "\u0E2A", "\uD83D\uDE42")) {
            String shown = ShortLabel.shown(letter.repeat(255));
            String escaped = shown.replace("&", "&quot;");
            assertThat(shown).endsWith("…").doesNotContain("\uFFFD");
            assertThat(shown.codePointCount(0, shown.length())).isLessThanOrEqualTo(81);
            assertThat(escaped.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(183);
            assertThat(ShortLabel.title(letter.repeat(255)).length()).isGreaterThanOrEqualTo(shown.length());
        }
    }
}

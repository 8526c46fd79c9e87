package dev.postcall.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownBodyTest {

    @Test
    void aUsualBodyIsShownWhole() {
        ShownBody shown = shown("{\"call\":{}}");

        assertThat(shown.whole()).isTrue();
        assertThat(shown.text()).isEqualTo("{\"call\":{}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\"", "&", "<", "\u00e9", "\u20ac", "\ud83d\ude00", "\u0080"})
    void whateverIsInItItIsBoundedAsHtml(String character) {
        ShownBody shown = shown(character.repeat(8 << 20));

        assertThat(shown.whole()).isFalse();
        String html = shown.text()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("\u00e9", "&eacute;");
        assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(20_000, 100_010);
        assertThat(Character.isHighSurrogate(shown.text().charAt(shown.text().length() - 1)))
                .isFalse();
    }

    private static ShownBody shown(String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        return ShownBody.of(Arrays.copyOf(body, Math.min(body.length, ShownBody.MOST_BYTES)), body.length);
    }
}

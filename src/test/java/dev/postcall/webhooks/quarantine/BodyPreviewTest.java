package dev.postcall.webhooks.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyPreviewTest {

    @Test
    void smallBodyIsShownWhole() {
        BodyPreview preview = preview("{\"call\":{}}");

        assertThat(preview.whole()).isTrue();
        assertThat(preview.text()).isEqualTo("{\"call\":{}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\"", "&", "<", "\u00e9", "\u20ac", "\ud83d\ude00", "\u0080"})
    void htmlSizeIsBoundedForAnyCharacter(String character) {
        BodyPreview preview = preview(character.repeat(8 << 20));

        assertThat(preview.whole()).isFalse();
        String html = preview.text()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("\u00e9", "&eacute;");
        assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(20_000, 100_010);
        assertThat(Character.isHighSurrogate(
                        preview.text().charAt(preview.text().length() - 1)))
                .isFalse();
    }

    private static BodyPreview preview(String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        return BodyPreview.of(Arrays.copyOf(body, Math.min(body.length, BodyPreview.MAX_BYTES)), body.length);
    }
}

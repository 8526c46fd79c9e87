package dev.postcall.notes.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.notes.search.Snippet.Part;
import org.junit.jupiter.api.Test;

class SnippetTest {

    @Test
    void markedWordsAreSeparateParts() {
        assertThat(Snippet.of("meet an <mark>instructor</mark> on Monday").parts())
                .containsExactly(
                        new Part("meet an ", false), new Part("instructor", true), new Part(" on Monday", false));
    }

    @Test
    void escapedTextIsUnescaped() {
        assertThat(Snippet.of("&lt;script&gt;<mark>&quot;a&#x27;&#47;</mark>&amp;lt; &odd;")
                        .parts())
                .containsExactly(new Part("<script>", false), new Part("\"a'/", true), new Part("&lt; &odd;", false));
    }

    @Test
    void longTextIsTruncatedAroundTheFirstMatch() {
        String html = Snippet.of("before ".repeat(100) + "<mark>word</mark> " + "after &amp; ".repeat(100))
                .bounded()
                .html();
        assertThat(html)
                .contains("before <mark>word</mark> after &amp; ")
                .startsWith("…")
                .endsWith("…");
        assertThat(Snippet.of(html).parts().stream()
                        .mapToInt(part -> part.text().length())
                        .sum())
                .isLessThanOrEqualTo(Snippet.MAX_LENGTH + 2);
    }

    @Test
    void truncationSplitsNoSurrogatePair() {
        String text = Snippet.of("\uD83D\uDE00".repeat(400)).bounded().html();
        assertThat(text.chars()
                        .filter(unit -> Character.isHighSurrogate((char) unit))
                        .count())
                .isEqualTo(text.chars()
                        .filter(unit -> Character.isLowSurrogate((char) unit))
                        .count());
    }
}

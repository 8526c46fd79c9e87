package dev.postcall.notes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.notes.Passage.Part;
import org.junit.jupiter.api.Test;

class PassageTest {

    @Test
    void markedWordsArePartsOfTheirOwn() {
        assertThat(Passage.of("meet an <mark>instructor</mark> on Monday").parts())
                .containsExactly(
                        new Part("meet an ", false), new Part("instructor", true), new Part(" on Monday", false));
    }

    @Test
    void escapedTextIsPlainAgain() {
        assertThat(Passage.of("&lt;script&gt;<mark>&quot;a&#x27;&#47;</mark>&amp;lt; &odd;")
                        .parts())
                .containsExactly(new Part("<script>", false), new Part("\"a'/", true), new Part("&lt; &odd;", false));
    }
}

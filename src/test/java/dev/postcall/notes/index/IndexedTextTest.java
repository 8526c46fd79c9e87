package dev.postcall.notes.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IndexedTextTest {
    private static final String EMOJI = "\uD83D\uDE00";

    @Test
    void shortTextIsNotSplit() {
        IndexedText text = IndexedText.of(List.of("Hello.", "", "Bye."));
        assertThat(text.head()).containsExactly("Hello.", "Bye.");
        assertThat(text.rest()).isEmpty();
    }

    @Test
    void longTextIsSplitBetweenWords() {
        IndexedText text = IndexedText.of(List.of("word ".repeat(5_000), "end"));
        assertThat(text.head())
                .singleElement()
                .asString()
                .endsWith("word")
                .hasSizeLessThan(IndexedText.MAX_HEAD_CHARACTERS);
        assertThat(text.rest()).hasSize(2).last().isEqualTo("end");
        assertThat(all(text)).isEqualTo("word ".repeat(5_000) + "end");
    }

    @Test
    void textWithoutBlanksIsSplitBetweenCharacters() {
        IndexedText text = IndexedText.of(List.of("x" + EMOJI.repeat(IndexedText.MAX_HEAD_CHARACTERS)));
        assertThat(all(text)).isEqualTo("x" + EMOJI.repeat(IndexedText.MAX_HEAD_CHARACTERS));
        assertThat(text.rest().get(0)).startsWith(EMOJI);
    }

    @Test
    void totalOfShortParagraphsIsBounded() {
        IndexedText text =
                IndexedText.of(Stream.generate(() -> "yes").limit(10_000).toList());
        assertThat(text.head()).hasSizeBetween(2_000, 3_000);
        assertThat(text.head().size() + text.rest().size()).isBetween(10_000, 10_001);
    }

    private static String all(IndexedText text) {
        return String.join("", text.head()) + String.join("", text.rest());
    }
}

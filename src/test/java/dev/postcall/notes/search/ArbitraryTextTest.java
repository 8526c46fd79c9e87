package dev.postcall.notes.search;

import static dev.postcall.notes.index.Fixtures.call;
import static dev.postcall.notes.index.Fixtures.conversation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.notes.index.Fixtures;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Text of any kind and size is indexed and found, and the answers of searches are bounded. */
class ArbitraryTextTest extends NoteSearchFixture {
    private static final String[] PARTS = {
        "-",
        "'",
        "_",
        ".",
        ",",
        "0",
        "12",
        "(",
        ") ",
        "\u0301",
        "\u00AD",
        "\u200D",
        "\uFDFA",
        "\u3099",
        "\u0E40",
        "@",
        "/",
        "\uD83D\uDE00",
        "\u202F",
        "\u0130",
        "ß",
        "飛",
        "a",
        "B",
        " "
    };

    @Test
    void randomMixturesOfCharactersAreIndexed() {
        Random random = new Random(16);
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder("marker ");
            for (int k = 0; k < 400; k++) {
                text.append(
                        random.nextInt(4) > 0
                                ? PARTS[random.nextInt(PARTS.length)]
                                : Character.toString(random.nextInt(0xD800)));
            }
            store(call("call-" + i, text.toString()));
        }
        assertThat(search(query("marker"), 10, null).total()).isEqualTo(300);
    }

    @Test
    void veryLongWordsAreIndexed() {
        store(
                call("a", "x".repeat(100_000) + " astronaut"),
                call("b", "\uFDFA".repeat(50_000) + " astronaut"),
                call("c", "1-".repeat(50_000) + " astronaut"),
                call("d", "a-".repeat(50_000) + " astronaut"),
                call("e", "a'.b_".repeat(20_000) + " astronaut"));
        assertThat(found("astronaut")).hasSize(5);
    }

    @Test
    void endOfALongTranscriptIsFoundAndSnippetsAreShort() {
        store(conversation("a", "HUMAN: astronaut " + "la ".repeat(1_000_000) + "instructor"));
        assertThat(found("instructor")).containsExactly("a");
        assertThat(hits("astronaut").get(0).highlights())
                .singleElement()
                .asString()
                .startsWith("<mark>astronaut</mark> la")
                .hasSizeLessThan(300);
    }

    @Test
    void sizeOfAPageOfSnippetsIsBounded() {
        for (int i = 0; i < NoteHits.DEFAULT_LIMIT; i++) {
            String words = "a & ".repeat(20_000);
            store(call("call-" + i, "7", null, Fixtures.NEW_YEAR, "HUMAN: " + words + "\nBOT: " + words, words));
        }
        NoteHits hits = search(query("a"), NoteHits.DEFAULT_LIMIT, null);
        assertThat(hits.items()).hasSize(NoteHits.DEFAULT_LIMIT);
        assertThat(hits.items().stream()
                        .flatMap(hit -> hit.highlights().stream())
                        .mapToInt(String::length)
                        .sum())
                .isLessThan(130_000);
    }
}

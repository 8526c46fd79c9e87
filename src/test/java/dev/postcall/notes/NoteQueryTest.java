package dev.postcall.notes;

import static dev.postcall.notes.Fixtures.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postcall.calls.Period;
import dev.postcall.problem.ProblemException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be asked, and what is refused. */
class NoteQueryTest extends NoteSearchFixture {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\"\"",
                "*",
                "***",
                "- -",
                "+",
                "|",
                "(",
                ")))",
                "a AND",
                "~",
                "\\",
                "a\\",
                "\"a",
                "!?",
                "a:b",
                "[a TO b]",
                "/x/",
                "\u0000",
                "\ud83d",
                "a~2",
                "-a",
                "* *",
                "\"a b\"~3",
                "{}"
            })
    void nonsenseIsAnsweredLikeAnyQuery(String text) {
        store(call("a", "yes"));
        assertThat(search(query(text), 10, null).total()).isBetween(0L, 1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \t "})
    void blankQueryIsRefused(String text) {
        assertRefused(query(text), null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "!!", "b2Zmc2V0IC0x", "b2Zmc2V0IDk5OTk5OTk5OTk"})
    void foreignCursorIsRefused(String cursor) {
        assertRefused(query("yes"), cursor);
    }

    @Test
    void endlessQueryAndUnknownSpeakerAreRefused() {
        assertRefused(query("a ".repeat(400)), null);
        assertRefused(new NoteQuery("yes", "nobody", null, null, Period.ALL), null);
    }

    @Test
    void longestQueryOfShortWordsIsAnswered() {
        store(call("a", "yes"));
        assertThat(found("a b* ".repeat(39).strip())).isEmpty();
    }

    @Test
    void queryOfAsManyIdeographsAsItMayHaveIsAnswered() {
        store(call("a", "yes"));
        String ideographs = IntStream.range(0x4E00, 0x4E00 + 200)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        assertThat(found(ideographs)).isEmpty();
    }

    private void assertRefused(NoteQuery query, String cursor) {
        assertThatThrownBy(() -> search(query, 10, cursor))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(400));
    }
}

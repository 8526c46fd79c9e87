package dev.postcall.notes.search;

import static dev.postcall.notes.index.Fixtures.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postcall.problem.ProblemException;
import dev.postcall.query.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Valid and rejected queries. */
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
                "\ud83d",
                "a~2",
                "-a",
                "* *",
                "\"a b\"~3",
                "{}"
            })
    void malformedQueriesAreAnswered(String text) {
        store(call("a", "yes"));
        assertThat(search(query(text), 10, null).total()).isBetween(0L, 1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \t "})
    void blankQueryIsRejected(String text) {
        assertRejected(query(text), null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "!!", "b2Zmc2V0IC0x", "b2Zmc2V0IDk5OTk5OTk5OTk"})
    void invalidSearchCursorIsRejected(String cursor) {
        assertRejected(query("yes"), cursor);
    }

    @Test
    void nullCharacterIsRejected() {
        assertRejected(query("a\0b"), null);
        assertRejected(new NoteQuery("yes", null, "\0", null, Period.ALL), null);
        assertRejected(new NoteQuery("yes", null, null, "\0", Period.ALL), null);
    }

    @ParameterizedTest
    @CsvSource({
        "0202-11-20, ",
        ", 2300-01-01",
        "0001-01-01, 9999-12-31",
        "9999-12-31, 0001-01-01",
        "-1000000000-01-01T00:00Z, +1000000000-12-31T23:59:59.999999999Z"
    })
    void distantBoundsAreAnswered(String from, String to) {
        store(call("a", "yes"), call("b", "7", null, Instant.parse("0001-01-01T00:00:00Z"), null, "yes"));
        NoteQuery query = new NoteQuery("yes", null, null, null, new Period(instant(from), instant(to)));
        assertThat(found(query)).hasSizeBetween(0, 2);
        assertThat(index().clearSuspect()).isFalse();
    }

    private static Instant instant(String text) {
        if (text == null || text.length() > 10) {
            return text == null ? null : text.startsWith("-") ? Instant.MIN : Instant.MAX;
        }
        return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b c d e f g h i j ",
                "a* b* c* d* ",
                "a-b* c-d ",
                "1 ",
                "2-1 ",
                "2123456 ",
                "x.y@z* ",
                "\"a b\" ",
                "’"
            })
    void noQueryMarksTheIndexAsSuspect(String words) {
        store(call("a", "yes"));
        NoteQuery query = query(words.repeat(200).substring(0, 200));
        try {
            search(query, 10, null);
        } catch (ProblemException e) {
            assertThat(e.problem().status()).isEqualTo(400);
        }
        assertThat(index().clearSuspect()).isFalse();
    }

    @Test
    void interruptedSearchIsAnswered() {
        store(call("a", "yes"));
        Thread.currentThread().interrupt();
        List<String> found = found("yes");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(found).containsExactly("a");
        store(call("b", "yes"));
        assertThat(found("yes")).hasSize(2);
        assertThat(index().clearSuspect()).isFalse();
    }

    @Test
    void tooLongQueryAndUnknownSpeakerAreRejected() {
        assertRejected(query("a ".repeat(400)), null);
        assertRejected(new NoteQuery("yes", "nobody", null, null, Period.ALL), null);
    }

    @Test
    void longestQueryOfShortWordsIsAnswered() {
        store(call("a", "yes"));
        assertThat(found("a b* ".repeat(39).strip())).isEmpty();
    }

    @Test
    void longestQueryOfIdeographsIsAnswered() {
        store(call("a", "yes"));
        String ideographs = IntStream.range(0x4E00, 0x4E00 + 200)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        assertThat(found(ideographs)).isEmpty();
    }

    private void assertRejected(NoteQuery query, String cursor) {
        assertThatThrownBy(() -> search(query, 10, cursor))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        rejected -> assertThat(rejected.problem().status()).isEqualTo(400));
    }
}

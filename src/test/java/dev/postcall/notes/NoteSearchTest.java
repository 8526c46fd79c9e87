package dev.postcall.notes;

import static dev.postcall.notes.Fixtures.NEW_YEAR;
import static dev.postcall.notes.Fixtures.call;
import static dev.postcall.notes.Fixtures.conversation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postcall.calls.Call;
import dev.postcall.calls.Period;
import dev.postcall.problem.ProblemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteSearchTest {
    private static final String TALK = "BOT: Hey, Tyler!\nBOT: Would you like to meet our instructors?\n"
            + "HUMAN:  yeah that'd be awesome\nBOT: Great!\nHUMAN: see you monday";

    @TempDir
    Path folder;

    private final NoteIndex index = new NoteIndex();
    private final NoteSearch search = new NoteSearch(index);

    @BeforeEach
    void open() {
        index.open(folder);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void wordIsFoundInNotesWhateverItsCaseAndAccents() {
        store(call("a", "Tyler asked for an Instructor at the café."), call("b", "Wrong number."));
        assertThat(found("instructor")).containsExactly("a");
        assertThat(found("INSTRUCTOR cafe")).containsExactly("a");
    }

    @Test
    void allWordsMustOccurButNotInOnePlace() {
        store(
                call("a", "7", null, NEW_YEAR, TALK, "Booked for Tuesday."),
                call("b", "Booked, an instructor will call."));
        assertThat(found("booked awesome")).containsExactly("a");
        assertThat(found("booked nowhere")).isEmpty();
    }

    @Test
    void wordIsNotFoundByItsBeginningButPrefixIs() {
        store(conversation("a", TALK));
        assertThat(found("instruct")).isEmpty();
        assertThat(found("Instruct*")).containsExactly("a");
    }

    @Test
    void phraseIsFoundInItsOrderOnly() {
        store(conversation("a", TALK));
        assertThat(found("\"meet our instructors\"")).containsExactly("a");
        assertThat(found("\"our meet instructors\"")).isEmpty();
    }

    @Test
    void phraseRunsOnFromLineToLineOfATurn() {
        store(conversation("a", TALK));
        assertThat(found("\"tyler would\"")).containsExactly("a");
    }

    @Test
    void speakerSaysWhereToSearch() {
        store(call("a", "7", null, NEW_YEAR, TALK, "Flight school."));
        assertThat(found("awesome", "human")).containsExactly("a");
        assertThat(found("awesome", "bot")).isEmpty();
        assertThat(found("instructors", "bot")).containsExactly("a");
        assertThat(found("school", "notes")).containsExactly("a");
        assertThat(found("school", "human")).isEmpty();
    }

    @Test
    void transcriptOfUnknownFormIsSearchedToo() {
        store(conversation("a", "agent> hello there"));
        assertThat(found("hello")).containsExactly("a");
    }

    @Test
    void filtersNarrowBySideOfAgentCampaignAndPeriod() {
        store(
                call("a", "7", "spring", NEW_YEAR, null, "yes"),
                call("b", "8", null, NEW_YEAR.plus(Duration.ofDays(1)), null, "yes"));
        assertThat(found(new NoteQuery("yes", null, "8", null, Period.ALL))).containsExactly("b");
        assertThat(found(new NoteQuery("yes", null, null, "spring", Period.ALL)))
                .containsExactly("a");
        assertThat(found(new NoteQuery("yes", null, null, "none", Period.ALL))).containsExactly("b");
        Period firstDay = new Period(NEW_YEAR, NEW_YEAR.plus(Duration.ofDays(1)));
        assertThat(found(new NoteQuery("yes", null, null, null, firstDay))).containsExactly("a");
        assertThat(found(new NoteQuery("yes", null, null, null, new Period(NEW_YEAR.plusNanos(1000), null))))
                .containsExactly("b");
    }

    @Test
    void newerOfTwoEqualHitsComesFirst() {
        store(call("a", "7", null, NEW_YEAR, null, "yes"), call("b", "7", null, NEW_YEAR.plusSeconds(1), null, "yes"));
        assertThat(found("yes")).containsExactly("b", "a");
    }

    @Test
    void hitTellsWhenTheCallStartedToTheMicrosecond() {
        store(call("a", "yes"));
        assertThat(search.search(query("yes"), 10, null).items())
                .singleElement()
                .extracting(NoteHit::createdAt)
                .isEqualTo(NEW_YEAR);
    }

    @Test
    void highlightsMarkTheWordsAndEscapeTheRest() {
        store(call(
                "a", "7", null, NEW_YEAR, "HUMAN: <b>pilot</b> & 'co'", "A pilot <script>alert(\"x\")</script> said."));
        List<String> highlights =
                search.search(query("pilot"), 10, null).items().get(0).highlights();
        assertThat(highlights).hasSize(2).allMatch(text -> text.contains("<mark>pilot</mark>"));
        assertThat(String.join("", highlights).replace("<mark>", "").replace("</mark>", ""))
                .doesNotContain("<", ">", "\"", "'");
    }

    @Test
    void markupThatWasSpokenDoesNotBecomeAMark() {
        store(call("a", "He said <mark>pilot</mark>."));
        assertThat(search.search(query("pilot"), 10, null).items().get(0).highlights())
                .containsExactly("He said &lt;mark&gt;<mark>pilot</mark>&lt;&#x2F;mark&gt;.");
    }

    @Test
    void prefixAndPhraseAreHighlighted() {
        store(call("a", "She is an instructor of the flight school."));
        assertThat(search.search(query("instr*"), 10, null).items().get(0).highlights())
                .containsExactly("She is an <mark>instructor</mark> of the flight school.");
        assertThat(String.join(
                        "",
                        search.search(query("\"flight school\""), 10, null)
                                .items()
                                .get(0)
                                .highlights()))
                .contains("<mark>");
    }

    @Test
    void wordsOfOtherScriptsAreFound() {
        store(call("a", "Ученик хочет летать"), call("b", "飛行機を習いたい"), call("c", "تعلم الطيران"));
        assertThat(found("летать")).containsExactly("a");
        assertThat(found("飛行機")).containsExactly("b");
        assertThat(found("الطيران")).containsExactly("c");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        for (int i = 0; i < 25; i++) {
            store(call("call-%02d".formatted(i), "yes"));
        }
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            NoteHits page = search.search(query("yes"), 10, cursor);
            assertThat(page.total()).isEqualTo(25);
            page.items().forEach(hit -> seen.add(hit.sid()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
    }

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
        assertThat(search.search(query(text), 10, null).total()).isBetween(0L, 1L);
    }

    @Test
    void dashAndBarAreNoOperators() {
        store(call("a", "monday tuesday"), call("b", "monday"));
        assertThat(found("monday - tuesday")).containsExactly("a");
        assertThat(found("monday -tuesday")).containsExactly("a");
        assertThat(found("monday | tuesday")).containsExactly("a");
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
        assertThatThrownBy(() -> search.search(query, 10, cursor))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(400));
    }

    private void store(Call... calls) {
        index.put(List.of(), () -> Arrays.asList(calls));
    }

    private static NoteQuery query(String text) {
        return new NoteQuery(text, null, null, null, Period.ALL);
    }

    private List<String> found(String text) {
        return found(query(text));
    }

    private List<String> found(String text, String speaker) {
        return found(new NoteQuery(text, speaker, null, null, Period.ALL));
    }

    private List<String> found(NoteQuery query) {
        return search.search(query, 10, null).items().stream().map(NoteHit::sid).toList();
    }
}

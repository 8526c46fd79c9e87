package dev.postcall.notes.search;

import static dev.postcall.notes.index.Fixtures.NEW_YEAR;
import static dev.postcall.notes.index.Fixtures.call;
import static dev.postcall.notes.index.Fixtures.conversation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.query.Period;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hits of a search and their order. */
class NoteSearchTest extends NoteSearchFixture {
    private static final String TALK = "BOT: Hey, Tyler!\nBOT: Would you like to meet our instructors?\n"
            + "HUMAN:  yeah that'd be awesome\nBOT: Great!\nHUMAN: see you monday";

    @Test
    void wordIsFoundInAnyCaseAndWithoutAccents() {
        store(call("a", "Tyler asked for an Instructor at the café."), call("b", "Wrong number."));
        assertThat(found("instructor")).containsExactly("a");
        assertThat(found("INSTRUCTOR cafe")).containsExactly("a");
    }

    @Test
    void allWordsMustOccurInAnyField() {
        store(
                call("a", "7", null, NEW_YEAR, TALK, "Booked for Tuesday."),
                call("b", "Booked, an instructor will call."));
        assertThat(found("booked awesome")).containsExactly("a");
        assertThat(found("booked nowhere")).isEmpty();
    }

    @Test
    void beginningOfAWordIsFoundOnlyAsAPrefix() {
        store(conversation("a", TALK));
        assertThat(found("instruct")).isEmpty();
        assertThat(found("Instruct*")).containsExactly("a");
    }

    @Test
    void phraseIsFoundOnlyInItsOrder() {
        store(conversation("a", TALK));
        assertThat(found("\"meet our instructors\"")).containsExactly("a");
        assertThat(found("\"our meet instructors\"")).isEmpty();
    }

    @Test
    void phraseMaySpanLinesOfATurn() {
        store(conversation("a", TALK));
        assertThat(found("\"tyler would\"")).containsExactly("a");
    }

    @Test
    void speakerLimitsTheSearchedFields() {
        store(call("a", "7", null, NEW_YEAR, TALK, "Flight school."));
        assertThat(said("awesome", "human")).containsExactly("a");
        assertThat(said("awesome", "bot")).isEmpty();
        assertThat(said("instructors", "bot")).containsExactly("a");
        assertThat(said("school", "notes")).containsExactly("a");
        assertThat(said("school", "human")).isEmpty();
    }

    @Test
    void transcriptOfUnknownFormIsSearchedToo() {
        store(conversation("a", "agent> hello there"));
        assertThat(found("hello")).containsExactly("a");
    }

    @Test
    void agentCampaignAndPeriodFilterTheHits() {
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
    void newerOfTwoHitsOfEqualScoreComesFirst() {
        store(call("a", "7", null, NEW_YEAR, null, "yes"), call("b", "7", null, NEW_YEAR.plusSeconds(1), null, "yes"));
        assertThat(found("yes")).containsExactly("b", "a");
    }

    @Test
    void wordsOfOtherScriptsAreFound() {
        store(call("a", "Ученик хочет летать"), call("b", "飛行機を習いたい"), call("c", "تعلم الطيران"));
        assertThat(found("летать")).containsExactly("a");
        assertThat(found("飛行機")).containsExactly("b");
        assertThat(found("الطيران")).containsExactly("c");
    }

    @Test
    void dashAndBarAreNoOperators() {
        store(call("a", "monday tuesday"), call("b", "monday"));
        assertThat(found("monday - tuesday")).containsExactly("a");
        assertThat(found("monday -tuesday")).containsExactly("a");
        assertThat(found("monday | tuesday")).containsExactly("a");
    }

    private List<String> said(String text, String speaker) {
        return found(new NoteQuery(text, speaker, null, null, Period.ALL));
    }
}

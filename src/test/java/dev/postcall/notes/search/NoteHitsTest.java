package dev.postcall.notes.search;

import static dev.postcall.notes.index.Fixtures.NEW_YEAR;
import static dev.postcall.notes.index.Fixtures.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.calls.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Highlights, total number and pages of hits. */
class NoteHitsTest extends NoteSearchFixture {
    private static final int MORE_THAN_MAX_COUNTED = NoteHits.MAX_COUNTED + 2_000;

    @Test
    void hitHasTheStartOfTheCallToTheMicrosecond() {
        store(call("a", "yes"));
        assertThat(hits("yes")).singleElement().extracting(NoteHit::createdAt).isEqualTo(NEW_YEAR);
    }

    @Test
    void highlightsMarkTheWordsAndEscapeTheRest() {
        store(call(
                "a", "7", null, NEW_YEAR, "HUMAN: <b>pilot</b> & 'co'", "A pilot <script>alert(\"x\")</script> said."));
        List<String> highlights = hits("pilot").get(0).highlights();
        assertThat(highlights).hasSize(2).allMatch(text -> text.contains("<mark>pilot</mark>"));
        assertThat(String.join("", highlights).replace("<mark>", "").replace("</mark>", ""))
                .doesNotContain("<", ">", "\"", "'");
    }

    @Test
    void markupInATextIsEscaped() {
        store(call("a", "He said <mark>pilot</mark>."));
        assertThat(hits("pilot").get(0).highlights())
                .containsExactly("He said &lt;mark&gt;<mark>pilot</mark>&lt;&#x2F;mark&gt;.");
    }

    @Test
    void prefixAndPhraseAreHighlighted() {
        store(call("a", "She is an instructor of the flight school."));
        assertThat(hits("instr*").get(0).highlights())
                .containsExactly("She is an <mark>instructor</mark> of the flight school.");
        assertThat(String.join("", hits("\"flight school\"").get(0).highlights()))
                .contains("<mark>");
    }

    @Test
    void pagesHaveNeitherGapsNorDuplicates() {
        for (int i = 0; i < 25; i++) {
            store(call("call-%02d".formatted(i), "yes"));
        }
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            NoteHits page = search(query("yes"), 10, cursor);
            assertThat(page.total()).isEqualTo(25);
            page.items().forEach(hit -> seen.add(hit.sid()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void smallNumberOfHitsIsExact() {
        storeManyThatAskedAndAFewThatBooked();
        NoteHits hits = search(query("booked"), 5, null);
        assertThat(hits.total()).isEqualTo(MORE_THAN_MAX_COUNTED / 1_000);
        assertThat(hits.totalExact()).isTrue();
    }

    @Test
    void largeNumberOfHitsIsALowerBound() {
        storeManyThatAskedAndAFewThatBooked();
        NoteHits hits = search(query("asked"), 5, null);
        assertThat(hits.totalExact()).isFalse();
        assertThat(hits.total()).isBetween((long) NoteHits.MAX_COUNTED, (long) MORE_THAN_MAX_COUNTED);
        assertThat(hits.items()).hasSize(5);
        assertThat(search(query("asked"), 5, hits.next()).items()).hasSize(5).doesNotContainAnyElementsOf(hits.items());
    }

    private void storeManyThatAskedAndAFewThatBooked() {
        store(IntStream.range(0, MORE_THAN_MAX_COUNTED)
                .mapToObj(i -> call("CA" + i, i % 1_000 == 0 ? "Asked, and booked." : "Asked."))
                .toArray(Call[]::new));
    }
}

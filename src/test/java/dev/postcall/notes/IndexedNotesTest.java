package dev.postcall.notes;

import static dev.postcall.notes.Fixtures.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postcall.calls.Call;
import dev.postcall.calls.Projection.Difference;
import dev.postcall.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the index holds, held against the calls. */
class IndexedNotesTest extends NoteIndexFixture {
    @Test
    void closedIndexIsToldOfAsAProblemThatPasses() {
        index.close();
        IndexedNotes audited = new IndexedNotes(index, calls.walk());
        assertThatThrownBy(audited::count)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(503));
        assertThatThrownBy(() -> audited.compare(calls.after(null, 1)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(503));
    }

    @Test
    void auditNamesWhatIsMissingOutdatedOrNotStored() {
        IndexedNotes audited = new IndexedNotes(index, calls.walk());
        Call revised = call("call-0001", "before");
        revised.enrich(call("call-0001", "after").content(), Fixtures.NEW_YEAR);
        assertThat(audited.compare(List.of(call("new", "x"), revised, call("call-0002", "y"))))
                .extracting(Difference::sid)
                .containsExactly("new", "call-0001");
        calls.remove("call-0003");
        assertThat(audited.verify()).extracting(Difference::sid).containsExactly("call-0003");
    }

    @Test
    void callIndexedTwiceIsFoundOnce() {
        Call again = call("call-0007", "instructor again");
        index.put(List.of(again.sid()), () -> List.of(again));
        index.put(List.of(again.sid()), () -> List.of(again));
        assertThat(index.count()).isEqualTo(1200);
        assertThat(found("again")).isEqualTo(1);
    }

    @Test
    void callThatIsStoredNoMoreLeavesTheIndexWithItsEvent() {
        calls.remove("call-0007");
        index.put(List.of("call-0007"), () -> calls.findAll(List.of("call-0007")));
        assertThat(index.count()).isEqualTo(1199);
    }
}

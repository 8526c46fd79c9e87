package dev.postcall.notes.comparison;

import static dev.postcall.notes.index.Fixtures.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postcall.audit.AuditProgress;
import dev.postcall.audit.FoundDifferences;
import dev.postcall.calls.Call;
import dev.postcall.calls.CallFigures;
import dev.postcall.notes.index.Fixtures;
import dev.postcall.notes.maintenance.NoteIndexFixture;
import dev.postcall.problem.ProblemException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The audit of the index. */
class IndexComparisonTest extends NoteIndexFixture {
    private final FoundDifferences found = new FoundDifferences();

    @Test
    void closedIndexIsATemporaryProblem() {
        index.close();
        assertUnavailable(comparison()::count);
        assertUnavailable(() -> compare(comparison(), calls.figures()));
    }

    private static void assertUnavailable(ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        rejected -> assertThat(rejected.problem().status()).isEqualTo(503));
    }

    @Test
    void indexOfAllCallsHasNoDifference() throws SQLException {
        IndexComparison comparison = comparison();
        compare(comparison, calls.figures());
        comparison.verify(calls::revisions, found);
        assertThat(found.all()).isEmpty();
        assertThat(comparison.count()).isEqualTo(1200);
    }

    @Test
    void missingAndOutdatedCallsAreReported() throws SQLException {
        calls.store(call("new", "x"));
        revise("call-0001");
        compare(comparison(), calls.figures());
        assertThat(found.all())
                .containsExactlyInAnyOrder("new: is not indexed", "call-0001: is indexed as of revision 1, not 2");
    }

    @Test
    void callRevisedAndIndexedDuringTheAuditIsNoDifference() throws SQLException {
        List<CallFigures> before = calls.figures();
        Call revised = revise("call-0001");
        index.put(List.of("call-0001"), () -> List.of(revised));
        compare(comparison(), before);
        assertThat(found.all()).isEmpty();
    }

    @Test
    void revisionThatWasNeverStoredIsADifference() throws SQLException {
        Call revised = call("call-0001", "before");
        revised.enrich(call("call-0001", "after").content(), Fixtures.NEW_YEAR);
        index.put(List.of("call-0001"), () -> List.of(revised));
        compare(comparison(), calls.figures());
        assertThat(found.all()).containsExactly("call-0001: is indexed as of revision 2, not 1");
    }

    @Test
    void orphansOfTheIndexAreReported() throws SQLException {
        calls.remove("call-0003");
        IndexComparison comparison = comparison();
        compare(comparison, calls.figures());
        comparison.verify(calls::revisions, found);
        assertThat(found.all()).containsExactly("call-0003: is indexed, but not stored");
    }

    @Test
    void cancelledComparisonDoesNotMarkTheIndexAsSuspect() {
        AuditProgress cancelled = new AuditProgress() {
            @Override
            public void step(long some) {
                throw new CancellationException();
            }

            @Override
            public void reportDifference(String sid, String what) {
                throw new AssertionError(what);
            }
        };
        assertThatThrownBy(() -> comparison().compare(calls.figures(), calls::revisions, cancelled))
                .isInstanceOf(CancellationException.class);
        assertThat(index.clearSuspect()).isFalse();
    }

    private IndexComparison comparison() {
        return new IndexComparison(index, Runnable::run);
    }

    private void compare(IndexComparison comparison, List<CallFigures> figures) throws SQLException {
        comparison.compare(figures, calls::revisions, found);
    }

    private Call revise(String sid) {
        Call revised = call(sid, "before");
        revised.enrich(call(sid, "after").content(), Fixtures.NEW_YEAR);
        calls.store(revised);
        return revised;
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
    void deletedCallIsRemovedFromTheIndexByItsEvent() {
        calls.remove("call-0007");
        index.put(List.of("call-0007"), () -> calls.findAll(List.of("call-0007")));
        assertThat(index.count()).isEqualTo(1199);
    }
}

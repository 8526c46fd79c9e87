package dev.postcall.notes;

import static dev.postcall.notes.Fixtures.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.calls.Call;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When the index is filled from the calls. */
class NoteRebuildTest extends NoteIndexFixture {
    @Test
    void newIndexIsFilledFromTheCalls() {
        assertThat(found("instructor")).isEqualTo(1200);
        assertThat(index.progress()).isEqualTo(RebuildProgress.NONE);
    }

    @Test
    void restartKeepsTheIndexThatIsThere() throws IOException {
        Path before = only(folder);
        index.close();
        boot();
        care.look();
        assertThat(only(folder)).isEqualTo(before);
        assertThat(found("instructor")).isEqualTo(1200);
    }

    @Test
    void rebuildThatWasCutShortBeginsAgainAtTheNextStart() {
        index.mark(false);
        calls.store(call("call-0000", "astronaut"));
        index.close();
        boot();
        care.look();
        assertThat(found("astronaut")).isEqualTo(1);
        assertThat(index.isComplete()).isTrue();
    }

    @Test
    void indexOfAnotherDatabaseIsFilledAndCleared() {
        index.close();
        calls.remove("call-0000");
        calls.remove("call-0001");
        boot();
        care.look();
        assertThat(found("instructor")).isEqualTo(1198);
        calls.store(call("new", "astronaut"));
        index.close();
        boot();
        care.look();
        assertThat(found("astronaut")).isEqualTo(1);
    }

    @Test
    void searchAnswersFromTheOldIndexWhileItIsRebuiltByHand() {
        List<Long> during = new ArrayList<>();
        CallsInMemory watched = new CallsInMemory() {
            @Override
            public List<Call> after(String sid, int limit) {
                during.add(found("instructor"));
                assertThat(index.progress().rebuilding()).isTrue();
                assertThat(index.progress().total()).isEqualTo(1200);
                return super.after(sid, limit);
            }
        };
        calls.after(null, 2000).forEach(watched::store);
        new NoteRebuild(index, watched).run();
        assertThat(during).hasSize(4).containsOnly(1200L);
    }
}

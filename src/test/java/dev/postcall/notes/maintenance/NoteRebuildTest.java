package dev.postcall.notes.maintenance;

import static dev.postcall.notes.index.Fixtures.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.calls.Call;
import dev.postcall.notes.index.RebuildProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Conditions under which the index is rebuilt from the calls. */
class NoteRebuildTest extends NoteIndexFixture {
    @Test
    void newIndexIsFilledFromTheCalls() {
        assertThat(found("instructor")).isEqualTo(1200);
        assertThat(index.progress()).isEqualTo(RebuildProgress.NONE);
    }

    @Test
    void restartKeepsTheExistingIndex() throws IOException {
        Path before = only(folder);
        index.close();
        boot();
        maintenance.check();
        assertThat(only(folder)).isEqualTo(before);
        assertThat(found("instructor")).isEqualTo(1200);
    }

    @Test
    void interruptedRebuildStartsAgainAtTheNextStart() {
        index.location().writeTokens(List.of());
        calls.store(call("call-0000", "astronaut"));
        restart();
        assertThat(found("astronaut")).isEqualTo(1);
        assertThat(index.location().tokens()).hasSize(1);
    }

    @Test
    void indexOfAnotherDatabaseIsRebuiltAndClearedOfOrphans() {
        calls.remove("call-0000");
        calls.remove("call-0001");
        calls.store(call("new", "astronaut"));
        registry = new RegistryInMemory();
        restart();
        assertThat(found("instructor")).isEqualTo(1198);
        assertThat(found("astronaut")).isEqualTo(1);
    }

    @Test
    void indexIsRebuiltWhenTheDatabaseWasRestoredFromACopy() {
        RegistryInMemory before = registry.copy();
        restart();
        registry = before;
        calls.remove("call-0000");
        restart();
        assertThat(found("instructor")).isEqualTo(1199);
    }

    @Test
    void indexIsRebuiltWhenItsFolderWasRestoredFromACopy(@TempDir Path copy) throws IOException {
        copy(folder, copy);
        Call late = call("late", "astronaut");
        calls.store(late);
        index.put(List.of("late"), () -> List.of(late));
        registry.committed(index.location().id(), index.location().generation());
        index.close();
        DamagedIndexTest.delete(folder);
        copy(copy, folder);
        boot();
        maintenance.check();
        assertThat(found("astronaut")).isEqualTo(1);
    }

    @Test
    void startInterruptedDuringTheTokenRenewalNeedsNoRebuild() {
        List<String> both = List.of(index.location().tokens().get(0), "next");
        for (String known : both) {
            index.location().writeTokens(both);
            registry.register(index.location().id(), known, index.location().generation());
            calls.store(call("not-published", "astronaut"));
            restart();
            assertThat(found("astronaut")).isZero();
        }
    }

    @Test
    void failedRebuildIsRetried() {
        calls.store(call("late", "astronaut"));
        calls.fail(true);
        maintenance.rebuild();
        maintenance.check();
        assertThat(found("astronaut")).isZero();
        calls.fail(false);
        maintenance.rebuild();
        maintenance.check();
        assertThat(found("astronaut")).isEqualTo(1);
    }

    @Test
    void requestedRebuildStartsAfterARestart() {
        calls.store(call("late", "astronaut"));
        maintenance.rebuild();
        restart();
        assertThat(found("astronaut")).isEqualTo(1);
    }

    @Test
    void unreadableCallBecomesADeadLetterAndAllOthersAreIndexed() {
        calls.spoil("call-0700");
        calls.store(call("late", "astronaut"));
        maintenance.rebuild();
        maintenance.check();
        assertThat(letters.dead).containsExactly("call-0700");
        assertThat(found("astronaut")).isEqualTo(1);
        assertThat(index.location().tokens()).hasSize(1);
    }

    private void restart() {
        index.close();
        boot();
        maintenance.check();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @Test
    void searchUsesTheOldDocumentsDuringARebuild() {
        List<Long> during = new ArrayList<>();
        CallsInMemory watched = new CallsInMemory() {
            @Override
            public CallBatch after(String sid) {
                during.add(found("instructor"));
                assertThat(index.progress().rebuilding()).isTrue();
                assertThat(index.progress().total()).isEqualTo(1200);
                return super.after(sid);
            }
        };
        calls.after(null, 2000).forEach(watched::store);
        rebuild(watched).run();
        assertThat(during).hasSize(4).containsOnly(1200L);
    }
}

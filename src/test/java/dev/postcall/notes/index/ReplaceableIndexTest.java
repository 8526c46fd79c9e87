package dev.postcall.notes.index;

import static dev.postcall.notes.index.Fixtures.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplaceableIndexTest {
    @TempDir
    private Path folder;

    private final NoteIndex index = new NoteIndex();

    @BeforeEach
    void open() {
        index.open(folder);
        index.put(List.of(), () -> List.of(call("CA1", "instructor")));
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void readersWaitWhileTheIndexIsReopened() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Long> reader = CompletableFuture.supplyAsync(() -> {
            long reads = 0;
            while (!done.get()) {
                assertThat(index.count()).isEqualTo(1);
                reads++;
            }
            return reads;
        });
        for (int i = 0; i < 20; i++) {
            index.markSuspect();
            index.reopen();
        }
        done.set(true);
        assertThat(reader.get()).isPositive();
        assertThat(index.clearSuspect()).isFalse();
    }

    @Test
    void writeFailsIfAFailureOfAnotherThreadMayHaveDiscardedIt() {
        assertThatThrownBy(() -> index.writeDurably(() -> {
                    index.add(List.of(), () -> List.of(call("CA2", "instructor")));
                    failForAnother();
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("failed while it was written");
        assertThat(index.clearSuspect()).isTrue();
    }

    @Test
    void writeFailsIfReopeningMayHaveDiscardedIt() {
        assertThatThrownBy(() -> index.writeDurably(() -> {
                    index.add(List.of(), () -> List.of(call("CA2", "instructor")));
                    index.reopen();
                    index.commit();
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("failed while it was written");
    }

    /** Deletes the files, so that a commit fails. */
    private void failForAnother() {
        delete(folder);
        assertThatThrownBy(index::commit).isInstanceOf(RuntimeException.class);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> assertThat(file.toFile().delete()).isTrue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

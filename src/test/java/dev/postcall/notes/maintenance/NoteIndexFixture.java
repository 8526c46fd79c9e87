package dev.postcall.notes.maintenance;

import static dev.postcall.notes.index.Fixtures.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.notes.index.TestIndex;
import dev.postcall.notes.search.FoundNotes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An index of 1,200 calls with its maintenance. */
public abstract class NoteIndexFixture {
    @TempDir
    Path folder;

    protected final CallsInMemory calls = new CallsInMemory();
    final DeadLettersInMemory letters = new DeadLettersInMemory();
    RegistryInMemory registry = new RegistryInMemory();
    protected TestIndex index;
    NoteIndexMaintenance maintenance;

    @BeforeEach
    void start() {
        for (int i = 0; i < 1200; i++) {
            calls.store(call("call-%04d".formatted(i), "instructor number " + i));
        }
        boot();
        maintenance.check();
    }

    @AfterEach
    void stop() {
        index.close();
    }

    final void boot() {
        index = new TestIndex() {
            @Override
            public void open() {
                open(folder);
            }
        };
        maintenance = new NoteIndexMaintenance(index, rebuild(calls), calls, registry, letters);
    }

    final NoteRebuild rebuild(CallBatches calls) {
        SerializedWrites writes = new SerializedWrites() {
            @Override
            public void run(Runnable action) {
                action.run();
            }
        };
        return new NoteRebuild(index, calls, writes, registry, letters);
    }

    protected final long found(String text) {
        return FoundNotes.count(index, text);
    }

    static Path only(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> all = inside.filter(Files::isDirectory).toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }
}

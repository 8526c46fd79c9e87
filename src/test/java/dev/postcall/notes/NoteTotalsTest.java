package dev.postcall.notes;

import static dev.postcall.notes.Fixtures.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.calls.Call;
import dev.postcall.calls.Period;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many calls a search says that it found. */
class NoteTotalsTest {
    private static final int MORE_THAN_ARE_COUNTED = NoteHits.MOST_COUNTED + 2_000;

    @TempDir
    Path folder;

    private final NoteIndex index = new NoteIndex();
    private final NoteSearch search = new NoteSearch(index);

    @BeforeEach
    void storeManyThatAskedAndAFewThatBooked() {
        index.open(folder);
        List<Call> calls = IntStream.range(0, MORE_THAN_ARE_COUNTED)
                .mapToObj(i -> call("CA" + i, i % 1_000 == 0 ? "Asked, and booked." : "Asked."))
                .toList();
        index.put(calls.stream().map(Call::sid).toList(), () -> calls);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void fewAreCountedToTheLast() {
        NoteHits hits = search.search(query("booked"), 5, null);
        assertThat(hits.total()).isEqualTo(MORE_THAN_ARE_COUNTED / 1_000);
        assertThat(hits.totalExact()).isTrue();
    }

    @Test
    void manyAreToldAsAtLeastSoManyAndPagedOn() {
        NoteHits hits = search.search(query("asked"), 5, null);
        assertThat(hits.totalExact()).isFalse();
        assertThat(hits.total()).isBetween((long) NoteHits.MOST_COUNTED, (long) MORE_THAN_ARE_COUNTED);
        assertThat(hits.items()).hasSize(5);
        assertThat(search.search(query("asked"), 5, hits.next()).items())
                .hasSize(5)
                .doesNotContainAnyElementsOf(hits.items());
    }

    private static NoteQuery query(String text) {
        return new NoteQuery(text, null, null, null, new Period(null, null));
    }
}

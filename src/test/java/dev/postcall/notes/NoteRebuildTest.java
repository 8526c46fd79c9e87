package dev.postcall.notes;

import static dev.postcall.notes.Fixtures.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postcall.calls.Call;
import dev.postcall.calls.Period;
import dev.postcall.calls.Projection.Difference;
import dev.postcall.problem.ProblemException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What befalls an index, and that its care mends it. */
class NoteRebuildTest {
    @TempDir
    Path folder;

    private final CallsInMemory calls = new CallsInMemory();
    private NoteIndex index;
    private NoteIndexCare care;

    @BeforeEach
    void start() {
        for (int i = 0; i < 1200; i++) {
            calls.store(call("call-%04d".formatted(i), "instructor number " + i));
        }
        boot();
        care.look();
    }

    @AfterEach
    void stop() {
        index.close();
    }

    private void boot() {
        index = new NoteIndex() {
            @Override
            void open() {
                open(folder);
            }
        };
        care = new NoteIndexCare(index, calls, new NoBacklog());
    }

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
    void indexDeletedWhileItIsInUseIsRebuilt() throws IOException {
        delete(folder);
        care.look();
        assertThat(found("instructor")).isEqualTo(1200);
        assertThat(new IndexedNotes(index, calls).compare(calls.after(null, 2000)))
                .isEmpty();
    }

    @Test
    void deliveryThatMeetsADeletedIndexIsIndexedWithTheRebuild() throws IOException {
        delete(folder);
        Call late = call("late", "astronaut");
        calls.store(late);
        try {
            index.put(List.of("late"), () -> List.of(late));
        } catch (RuntimeException expected) {
            assertThat(index.isGone()).isTrue();
        }
        care.look();
        assertThat(found("astronaut")).isEqualTo(1);
    }

    @Test
    void indexDeletedBetweenTwoStartsIsRebuilt() throws IOException {
        index.close();
        delete(folder);
        boot();
        care.look();
        assertThat(found("instructor")).isEqualTo(1200);
    }

    @Test
    void flippedBytesAreFoundAtTheStart() throws IOException {
        index.close();
        flipBytes();
        boot();
        care.look();
        assertThat(found("instructor")).isEqualTo(1200);
        assertThat(index.isIntact()).isTrue();
    }

    @Test
    void flippedBytesAreFoundByTheAuditAndMended() throws IOException {
        flipBytes();
        IndexedNotes audited = new IndexedNotes(index, calls);
        assertThat(audited.verify()).isNotEmpty();
        care.look();
        assertThat(audited.verify()).isEmpty();
        assertThat(found("instructor")).isEqualTo(1200);
    }

    @Test
    void closedIndexIsToldOfAsAProblemThatPasses() {
        index.close();
        IndexedNotes audited = new IndexedNotes(index, calls);
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
    void truncatedFilesAreFoundAtTheStart() throws IOException {
        index.close();
        for (Path file : files(folder)) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(channel.size() / 2);
            }
        }
        boot();
        care.look();
        assertThat(found("instructor")).isEqualTo(1200);
    }

    @Test
    void lockFileOfAKilledProcessIsNoObstacle() throws IOException {
        index.close();
        Files.write(only(only(folder)).resolve("write.lock"), new byte[] {1});
        boot();
        care.look();
        index.put(List.of(), () -> List.of(call("late", "astronaut")));
        assertThat(found("astronaut")).isEqualTo(1);
    }

    @Test
    void lockFileThatIsWrittenToWhileItIsInUseIsNoObstacleForLong() throws IOException {
        Files.write(only(only(folder)).resolve("write.lock"), new byte[] {1});
        Call late = call("late", "astronaut");
        calls.store(late);
        assertThatThrownBy(() -> index.put(List.of("late"), () -> List.of(late)))
                .isInstanceOf(RuntimeException.class);
        care.look();
        index.put(List.of("late"), () -> List.of(late));
        assertThat(found("astronaut")).isEqualTo(1);
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

    @Test
    void auditNamesWhatIsMissingOutdatedOrNotStored() {
        IndexedNotes audited = new IndexedNotes(index, calls);
        Call revised = call("call-0001", "before");
        revised.enrich(call("call-0001", "after").content(), Fixtures.NEW_YEAR);
        assertThat(audited.compare(List.of(call("new", "x"), revised, call("call-0002", "y"))))
                .extracting(Difference::sid)
                .containsExactly("new", "call-0001");
        calls.remove("call-0003");
        assertThat(audited.verify()).extracting(Difference::sid).containsExactly("call-0003");
    }

    private long found(String text) {
        return new NoteSearch(index)
                .search(new NoteQuery(text, null, null, null, Period.ALL), 10, null)
                .total();
    }

    /** Flips a byte in the middle of each large file: terms, postings, stored fields. */
    private void flipBytes() throws IOException {
        List<Path> large = files(folder).stream()
                .filter(file -> file.toFile().length() > 4096)
                .toList();
        assertThat(large).isNotEmpty();
        for (Path file : large) {
            try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
                bytes.seek(bytes.length() / 2);
                int one = bytes.read();
                bytes.seek(bytes.length() / 2);
                bytes.write(one ^ 0xff);
            }
        }
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> all = inside.filter(Files::isDirectory).toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

package dev.postcall.notes.maintenance;

import static dev.postcall.notes.index.Fixtures.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postcall.calls.Call;
import dev.postcall.notes.comparison.IndexDifferences;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Damage to the files of an index, and its repair by {@link NoteIndexMaintenance}. */
class DamagedIndexTest extends NoteIndexFixture {
    @Test
    void indexDeletedWhileItIsInUseIsRebuilt() throws Exception {
        delete(folder);
        maintenance.check();
        assertThat(found("instructor")).isEqualTo(1200);
        assertThat(differences()).isEmpty();
    }

    @Test
    void deliveryDuringADeletedIndexIsIndexedByTheRebuild() throws IOException {
        delete(folder);
        Call late = call("late", "astronaut");
        calls.store(late);
        try {
            index.put(List.of("late"), () -> List.of(late));
        } catch (RuntimeException expected) {
            assertThat(index.location().exists()).isFalse();
        }
        maintenance.check();
        assertThat(found("astronaut")).isEqualTo(1);
    }

    @Test
    void indexDeletedBetweenTwoStartsIsRebuilt() throws IOException {
        index.close();
        delete(folder);
        boot();
        maintenance.check();
        assertThat(found("instructor")).isEqualTo(1200);
    }

    @Test
    void flippedBytesAreDetectedAtTheStart() throws IOException {
        index.close();
        flipBytes();
        boot();
        maintenance.check();
        assertThat(found("instructor")).isEqualTo(1200);
        assertThat(index.location().isIntact()).isTrue();
    }

    @Test
    void flippedBytesAreDetectedByTheAuditAndRepaired() throws Exception {
        flipBytes();
        assertThat(differences()).contains("the files of the index are damaged; it is being rebuilt");
        maintenance.check();
        assertThat(differences()).isEmpty();
        assertThat(found("instructor")).isEqualTo(1200);
    }

    private List<String> differences() throws SQLException {
        return IndexDifferences.of(index, calls);
    }

    @Test
    void truncatedFilesAreDetectedAtTheStart() throws IOException {
        index.close();
        for (Path file : files(folder)) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(channel.size() / 2);
            }
        }
        boot();
        maintenance.check();
        assertThat(found("instructor")).isEqualTo(1200);
    }

    @Test
    void lockFileOfAKilledProcessIsDeleted() throws IOException {
        index.close();
        Files.write(only(only(folder)).resolve("write.lock"), new byte[] {1});
        boot();
        maintenance.check();
        index.put(List.of(), () -> List.of(call("late", "astronaut")));
        assertThat(found("astronaut")).isEqualTo(1);
    }

    @Test
    void overwrittenLockFileIsDeletedByTheNextCheck() throws IOException {
        Files.write(only(only(folder)).resolve("write.lock"), new byte[] {1});
        Call late = call("late", "astronaut");
        calls.store(late);
        assertThatThrownBy(() -> index.put(List.of("late"), () -> List.of(late)))
                .isInstanceOf(RuntimeException.class);
        maintenance.check();
        index.put(List.of("late"), () -> List.of(late));
        assertThat(found("astronaut")).isEqualTo(1);
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

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

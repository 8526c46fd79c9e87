package dev.postcall.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postcall.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ArchiveReaderTest {
    private static final int MAX_LINE_BYTES = 1 << 16;
    private static final Manifest MANIFEST =
            new Manifest(UUID.randomUUID(), Instant.parse("2026-11-26T12:00:00.123456Z"), "1.0");

    @Test
    void recordsAreReadInBatchesAsWritten() throws IOException {
        byte[] archive = archive(2500);

        ArchiveReader reader = reader(archive);
        assertThat(reader.manifest()).isEqualTo(MANIFEST);
        List<ArchiveBatch> batches = all(reader, 0);

        assertThat(batches).extracting(ArchiveBatch::last).containsExactly(false, false, true);
        assertThat(batches).extracting(ArchiveBatch::lastLine).containsExactly(1001L, 2002L, 2503L);
        assertThat(batches.stream().flatMap(batch -> batch.records().get("word").stream()))
                .hasSize(2500)
                .startsWith("0 grüße\n\"\u0001")
                .endsWith("2499 grüße\n\"\u0001");
        assertThat(reader.counts()).isEqualTo(Map.of("word", 2500L));
    }

    @Test
    void resumedImportSkipsStoredRecords() throws IOException {
        ArchiveReader reader = reader(archive(2500));
        List<ArchiveBatch> batches = all(reader, 1001);

        assertThat(batches.get(0).records()).isEmpty();
        assertThat(batches.get(1).records().get("word")).hasSize(1000);
        assertThat(reader.counts()).isEqualTo(Map.of("word", 2500L));
    }

    @Test
    void emptyArchiveHasOneEmptyBatch() throws IOException {
        assertThat(all(reader(archive(0)), 0)).containsExactly(new ArchiveBatch(Map.of(), 1, true));
    }

    @Test
    void truncatedArchiveIsRejectedWithItsLine() throws IOException {
        byte[] archive = archive(2500);
        for (int length : new int[] {archive.length - 1, archive.length - 9, archive.length / 2, 40}) {
            assertRejected(Arrays.copyOf(archive, length), "Line [0-9]+: the archive is truncated or damaged.*");
        }
        assertRejected(new byte[0], "The file is not compressed by gzip, or empty\\.");
    }

    @Test
    void archiveWithoutTrailerIsRejected() throws IOException {
        assertRejected(gzip(withoutLastLine(text(archive(3)))), "Line 5: the archive ends without its trailer\\.");
        assertRejected(gzip(text(archive(3)).stripTrailing()), "Line 5: it is truncated\\.");
    }

    @Test
    void anyChangedByteOfTheTextIsDetected() throws IOException {
        byte[] text = text(archive(20)).getBytes(StandardCharsets.UTF_8);
        Random random = new Random(15);
        for (int i = 0; i < 500; i++) {
            byte[] flipped = text.clone();
            flipped[random.nextInt(text.length)] ^= (byte) (1 << random.nextInt(8));
            assertThatThrownBy(() -> all(reader(gzip(flipped)), 0)).isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void changedByteOfTheFileNeverYieldsAChangedRecord() throws IOException {
        byte[] archive = archive(1500);
        List<Object> words = records(archive);
        Random random = new Random(16);
        for (int i = 0; i < 200; i++) {
            byte[] flipped = archive.clone();
            flipped[random.nextInt(archive.length)] ^= (byte) (1 << random.nextInt(8));
            assertThat(words).containsAll(records(flipped));
        }
    }

    @Test
    void otherFileIsRejected() throws IOException {
        assertRejected(
                "plain text".getBytes(StandardCharsets.UTF_8), "The file is not compressed by gzip, or empty\\.");
        assertRejected(gzip("not JSON\n"), "Line 1: it is not JSON\\.");
        assertRejected(gzip("{\"kind\":\"person\"}\n"), "Line 1: it is not the manifest of an archive of Postcall\\.");
        assertRejected(
                gzip(text(archive(1)).replace("\"version\":1", "\"version\":2")),
                "Line 1: the archive has version 2 of the format; this Postcall reads version 1\\.");
    }

    @Test
    void dataAfterTheTrailerIsRejected() throws IOException {
        assertRejected(gzip(text(archive(1)) + "{\"kind\":\"word\"}\n"), "Line 4: it follows the trailer\\.");
    }

    @Test
    void overlongLineIsRejected() throws IOException {
        String text = text(archive(1));
        String manifest = text.substring(0, text.indexOf('\n') + 1);
        assertRejected(gzip(manifest + "x".repeat(MAX_LINE_BYTES + 1)), "Line 2: it has more than 65536 bytes\\.");
    }

    @Test
    void unusableRecordIsReportedWithItsLine() throws IOException {
        byte[] archive = archive(5);
        ArchiveReader reader = new ArchiveReader(new ByteArrayInputStream(archive), MAX_LINE_BYTES, (kind, line) -> {
            throw ArchiveRecord.unusable("the field text is odd");
        });
        assertThatThrownBy(() -> reader.next(0)).hasMessageContaining("Line 2: the field text is odd.");
    }

    private static void assertRejected(byte[] archive, String detail) {
        assertThatThrownBy(() -> all(reader(archive), 0)).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.problem().status()).isEqualTo(422);
            assertThat(e.problem().detail()).matches(detail);
        });
    }

    private static ArchiveReader reader(byte[] archive) {
        return new ArchiveReader(new ByteArrayInputStream(archive), MAX_LINE_BYTES, (kind, line) -> line.text("text"));
    }

    private static List<ArchiveBatch> all(ArchiveReader reader, long after) {
        List<ArchiveBatch> batches = new ArrayList<>();
        do {
            batches.add(reader.next(after));
        } while (!batches.get(batches.size() - 1).last());
        return batches;
    }

    /** Returns the records up to the first damage. */
    private static List<Object> records(byte[] archive) {
        List<Object> records = new ArrayList<>();
        try {
            ArchiveReader reader = reader(archive);
            ArchiveBatch batch;
            do {
                batch = reader.next(0);
                batch.records().values().forEach(records::addAll);
            } while (!batch.last());
        } catch (ProblemException e) {
            return records;
        }
        return records;
    }

    private static byte[] archive(int words) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ArchiveWriter writer = new ArchiveWriter(out, MANIFEST);
        for (int i = 0; i < words; i++) {
            String text = i + " grüße\n\"\u0001";
            writer.add("word", json -> json.write("text", text));
        }
        writer.finish();
        return out.toByteArray();
    }

    private static String text(byte[] archive) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(archive))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String withoutLastLine(String text) {
        return text.substring(0, text.stripTrailing().lastIndexOf('\n') + 1);
    }

    private static byte[] gzip(String text) throws IOException {
        return gzip(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}

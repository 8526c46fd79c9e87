package dev.postcall.archive;

import dev.postcall.problem.Problem;
import dev.postcall.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.zip.GZIPInputStream;

/**
 * Reads an archive, batch by batch. Returns a batch only after its checksum was verified, so that no damaged record is ever
 * stored. Problems contain the number of the line, but not its text.
 */
final class ArchiveReader {
    private static final int BUFFER = 64 << 10;
    private static final int MAX_BATCH_RECORDS = 10 * ArchiveWriter.BATCH_RECORDS;

    private final LineReader lines;
    private final long maxBatchBytes;
    private final BiFunction<String, ArchiveRecord, Object> parser;
    private final LineDigest digest = new LineDigest();
    private final Map<String, Long> counts = new TreeMap<>();
    private final Manifest manifest;
    private long line;

    /**
     * Reads the manifest.
     *
     * @param maxLineBytes largest number of bytes of a line
     * @param parser creates a record from its kind and its line; throws a {@link ProblemException} for an unusable line
     * @throws ProblemException of status 422 if the stream is not an archive
     */
    ArchiveReader(InputStream in, int maxLineBytes, BiFunction<String, ArchiveRecord, Object> parser) {
        this.parser = parser;
        this.maxBatchBytes = ArchiveWriter.BATCH_BYTES + maxLineBytes;
        this.lines = new LineReader(unzipped(in), maxLineBytes);
        this.manifest = atCurrentLine(() -> Manifest.read(next()));
        accept();
    }

    private static InputStream unzipped(InputStream in) {
        try {
            return new GZIPInputStream(in, BUFFER);
        } catch (IOException e) {
            throw Problem.unusableArchive("The file is not compressed by gzip, or empty.")
                    .exception();
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** Returns the number of records of each kind that were read so far. */
    Map<String, Long> counts() {
        return counts;
    }

    /**
     * Returns the next batch.
     *
     * @param after records up to this line are checked, but not parsed
     * @throws ProblemException of status 422, with the number of the line, if the archive is damaged, truncated or unusable
     */
    ArchiveBatch next(long after) {
        return atCurrentLine(() -> read(after));
    }

    private ArchiveBatch read(long after) throws IOException {
        Map<String, List<Object>> records = new LinkedHashMap<>();
        int number = 0;
        long bytes = 0;
        while (true) {
            ArchiveRecord found = next();
            String kind = found.text("kind");
            if (kind.equals(ArchiveWriter.CHECKPOINT) || kind.equals(ArchiveWriter.TRAILER)) {
                return end(found, kind, records);
            }
            bytes += lines.length();
            if (++number > MAX_BATCH_RECORDS || bytes > maxBatchBytes) {
                throw ArchiveRecord.unusable("a checkpoint is missing");
            }
            if (line > after) {
                records.computeIfAbsent(kind, k -> new ArrayList<>()).add(parser.apply(kind, found));
            }
            counts.merge(kind, 1L, Long::sum);
            accept();
        }
    }

    private ArchiveBatch end(ArchiveRecord found, String kind, Map<String, List<Object>> records) throws IOException {
        if (!found.text("sha256").equals(digest.value())) {
            throw ArchiveRecord.unusable("the lines above it do not have the checksum that it names");
        }
        ArchiveBatch batch = new ArchiveBatch(records, line - 1, kind.equals(ArchiveWriter.TRAILER));
        accept();
        if (batch.last()) {
            requireCounts(found);
            if (lines.next()) {
                line++;
                throw ArchiveRecord.unusable("it follows the trailer");
            }
        }
        return batch;
    }

    private void requireCounts(ArchiveRecord trailer) {
        counts.forEach((kind, count) -> {
            if (trailer.number("records." + kind) != count) {
                throw ArchiveRecord.unusable("the trailer names another number of records");
            }
        });
    }

    private ArchiveRecord next() throws IOException {
        line++;
        if (!lines.next()) {
            throw ArchiveRecord.unusable("the archive ends without its trailer");
        }
        return ArchiveRecord.parse(lines.line(), lines.length());
    }

    private void accept() {
        digest.add(lines.line(), lines.length());
    }

    /** An operation that reads lines. */
    @FunctionalInterface
    private interface LineOperation<T> {
        T run() throws IOException;
    }

    private <T> T atCurrentLine(LineOperation<T> operation) {
        try {
            return operation.run();
        } catch (IOException e) {
            throw atLine("the archive is truncated or damaged from here on");
        } catch (ProblemException e) {
            throw atLine(e.problem().detail());
        }
    }

    private ProblemException atLine(String why) {
        return Problem.unusableArchive("Line " + line + ": " + why + ".").exception();
    }
}

package dev.postcall.archive;

import dev.postcall.storage.BatchLimit;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Writes an archive: a manifest, the records with a checkpoint after each batch, and a trailer. Without {@link #finish}, readers
 * detect the archive as incomplete, because it has neither a trailer nor the end of a gzip stream.
 */
final class ArchiveWriter implements RecordLines {
    static final String CHECKPOINT = "checkpoint";
    static final String TRAILER = "trailer";
    static final int BATCH_RECORDS = 1000;
    static final long BATCH_BYTES = BatchLimit.BATCH_BYTES;
    private static final int BUFFER = 64 << 10;
    private static final int LARGE = 1 << 20;
    private static final JsonGeneratorFactory GENERATORS =
            JsonProvider.provider().createGeneratorFactory(Map.of());

    private final GZIPOutputStream out;
    private final LineDigest digest = new LineDigest();
    private final Map<String, Long> counts = new TreeMap<>();
    private ByteArrayOutputStream line = new ByteArrayOutputStream(BUFFER);
    private int batchRecords;
    private long batchBytes;

    ArchiveWriter(OutputStream out, Manifest manifest) throws IOException {
        this.out = new FastGzip(out);
        write(Manifest.KIND, manifest::write);
    }

    /** Compresses at the fastest level, because archives are large and consist mostly of base64, which compresses badly. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    @Override
    public void add(String kind, Consumer<JsonGenerator> fields) throws IOException {
        if (batchRecords == BATCH_RECORDS || batchBytes >= BATCH_BYTES) {
            write(CHECKPOINT, json -> json.write("sha256", digest.value()));
            batchRecords = 0;
            batchBytes = 0;
        }
        batchBytes += write(kind, fields);
        batchRecords++;
        counts.merge(kind, 1L, Long::sum);
    }

    /** Writes the trailer and ends the gzip stream; does not close the underlying stream. */
    void finish() throws IOException {
        write(TRAILER, json -> {
            json.writeStartObject("records");
            counts.forEach(json::write);
            json.writeEnd().write("sha256", digest.value());
        });
        out.finish();
        out.flush();
    }

    private int write(String kind, Consumer<JsonGenerator> fields) throws IOException {
        try (JsonGenerator json = GENERATORS.createGenerator(line)) {
            json.writeStartObject().write("kind", kind);
            fields.accept(json);
            json.writeEnd();
        }
        byte[] bytes = line.toByteArray();
        line = bytes.length > LARGE ? new ByteArrayOutputStream(BUFFER) : line;
        line.reset();
        digest.add(bytes, bytes.length);
        out.write(bytes);
        out.write('\n');
        return bytes.length;
    }
}

package dev.postcall.archive;

import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.util.function.Consumer;

/** Receives the records of an archive. */
@FunctionalInterface
public interface RecordLines {
    /**
     * Adds one record.
     *
     * @param kind kind of the record, see {@link ArchivedTable#kind}
     * @param fields writes the fields of the record into the open JSON object
     * @throws IOException if the archive cannot be written
     */
    void add(String kind, Consumer<JsonGenerator> fields) throws IOException;
}

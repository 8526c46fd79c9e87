package dev.postcall.archive;

import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.util.function.Consumer;

/** Takes the records of an archive. */
@FunctionalInterface
public interface RecordLines {
    /**
     * Adds one record.
     *
     * @param kind of the record, see {@link ArchivedTable#kind}
     * @param fields writes its fields into the object that is open
     * @throws IOException if the archive cannot be written any further
     */
    void add(String kind, Consumer<JsonGenerator> fields) throws IOException;
}

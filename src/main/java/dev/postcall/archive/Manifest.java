package dev.postcall.archive;

import jakarta.json.stream.JsonGenerator;
import java.time.Instant;
import java.util.UUID;

/**
 * The first line of an archive.
 *
 * @param id random; identifies the archive when an interrupted import is resumed
 * @param createdAt UTC instant of the snapshot
 * @param product version of the Postcall that created the archive
 */
record Manifest(UUID id, Instant createdAt, String product) {
    static final String KIND = "manifest";
    private static final String FORMAT = "postcall-archive";
    private static final int VERSION = 1;

    void write(JsonGenerator json) {
        json.write("format", FORMAT)
                .write("version", VERSION)
                .write("id", id.toString())
                .write("madeAt", createdAt.toString())
                .write("product", product);
    }

    /**
     * @throws dev.postcall.problem.ProblemException of status 422 if the line is not a manifest, or has another format
     *     version
     */
    static Manifest read(ArchiveRecord line) {
        if (!line.find("kind").filter(KIND::equals).isPresent()
                || !line.find("format").filter(FORMAT::equals).isPresent()) {
            throw ArchiveRecord.unusable("it is not the manifest of an archive of Postcall");
        }
        if (line.number("version") != VERSION) {
            throw ArchiveRecord.unusable("the archive has version " + line.number("version")
                    + " of the format; this Postcall reads version " + VERSION);
        }
        return new Manifest(id(line), line.instant("madeAt"), line.text("product"));
    }

    private static UUID id(ArchiveRecord line) {
        try {
            return UUID.fromString(line.text("id"));
        } catch (IllegalArgumentException e) {
            throw ArchiveRecord.unusable("the id of the archive is not a UUID");
        }
    }
}

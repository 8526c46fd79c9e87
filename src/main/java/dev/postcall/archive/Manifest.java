package dev.postcall.archive;

import jakarta.json.stream.JsonGenerator;
import java.time.Instant;
import java.util.UUID;

/**
 * First line of an archive.
 *
 * @param id random; an import that was interrupted is resumed by it
 * @param madeAt UTC instant of the snapshot
 * @param product version of the Postcall that made the archive
 */
record Manifest(UUID id, Instant madeAt, String product) {
    static final String KIND = "manifest";
    private static final String FORMAT = "postcall-archive";
    private static final int VERSION = 1;

    void write(JsonGenerator json) {
        json.write("format", FORMAT)
                .write("version", VERSION)
                .write("id", id.toString())
                .write("madeAt", madeAt.toString())
                .write("product", product);
    }

    /** @throws dev.postcall.problem.ProblemException of status 422 if the line is no manifest, or that of a newer format */
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
            throw ArchiveRecord.unusable("the id of the archive is no UUID");
        }
    }
}

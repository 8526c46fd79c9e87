package dev.postcall.archive;

import dev.postcall.settings.Version;
import dev.postcall.storage.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Writes archives of all stored records, each from a consistent snapshot. */
@ApplicationScoped
public class ArchiveExport {
    @Inject
    private ArchivedTables tables;

    @Inject
    private Version version;

    /** Writes a new archive, and returns when it is complete. An archive without trailer is incomplete. */
    void write(Snapshot snapshot, OutputStream out) throws SQLException, IOException {
        Manifest manifest =
                new Manifest(UUID.randomUUID(), Instant.now().truncatedTo(ChronoUnit.MICROS), version.getNumber());
        ArchiveWriter writer = new ArchiveWriter(out, manifest);
        tables.write(snapshot.connection(), writer);
        writer.finish();
    }
}

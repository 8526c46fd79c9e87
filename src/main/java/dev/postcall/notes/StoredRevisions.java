package dev.postcall.notes;

import dev.postcall.calls.CallFigures;
import dev.postcall.storage.BatchReads;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads which calls are stored, and their revisions, as they are now. */
@FunctionalInterface
interface StoredRevisions {
    /** The revisions of those of these calls that are stored, by sid. */
    Map<String, Integer> of(Collection<String> sids) throws SQLException;

    static StoredRevisions by(BatchReads reads) {
        return sids -> reads.read(connection -> CallFigures.find(connection, sids)).stream()
                .collect(Collectors.toMap(CallFigures::sid, CallFigures::revision));
    }
}

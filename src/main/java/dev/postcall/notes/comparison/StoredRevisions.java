package dev.postcall.notes.comparison;

import dev.postcall.calls.CallFigures;
import dev.postcall.storage.BatchReads;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the present revisions of stored calls. */
@FunctionalInterface
interface StoredRevisions {
    /** Returns the revisions of these calls, by sid; omits calls that are not stored. */
    Map<String, Integer> of(Collection<String> sids) throws SQLException;

    static StoredRevisions by(BatchReads reads) {
        return sids -> reads.read(connection -> CallFigures.find(connection, sids)).stream()
                .collect(Collectors.toMap(CallFigures::sid, CallFigures::revision));
    }
}

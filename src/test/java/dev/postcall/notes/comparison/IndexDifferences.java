package dev.postcall.notes.comparison;

import dev.postcall.audit.FoundDifferences;
import dev.postcall.notes.index.NoteIndex;
import dev.postcall.notes.maintenance.CallsInMemory;
import java.sql.SQLException;
import java.util.List;

/** The result of an audit of an index, for tests of other packages. */
public final class IndexDifferences {
    private IndexDifferences() {}

    /** Compares an index with these calls and verifies its files. */
    public static List<String> of(NoteIndex index, CallsInMemory calls) throws SQLException {
        FoundDifferences found = new FoundDifferences();
        IndexComparison comparison = new IndexComparison(index, Runnable::run);
        comparison.compare(calls.figures(), calls::revisions, found);
        comparison.verify(calls::revisions, found);
        return found.all();
    }
}

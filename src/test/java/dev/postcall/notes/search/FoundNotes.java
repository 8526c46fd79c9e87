package dev.postcall.notes.search;

import dev.postcall.notes.index.NoteIndex;
import dev.postcall.query.Period;

/** Searches an index for tests of other packages. */
public final class FoundNotes {
    private FoundNotes() {}

    /** Number of calls with these words. */
    public static long count(NoteIndex index, String text) {
        return new NoteSearch(index)
                .search(new NoteQuery(text, null, null, null, Period.ALL), 10, null)
                .total();
    }
}

package dev.postcall.notes.maintenance;

import dev.postcall.notes.index.NoteIndex;
import dev.postcall.publication.Backlog;
import dev.postcall.publication.Publications;
import java.util.List;

/** Detects a shared index that was emptied or replaced, by comparing its latest calls with those of the database. */
final class SharedIndexCheck {
    private static final int LATEST = 20;

    private final NoteIndex index;
    private final CallBatches calls;
    private final Publications publications;

    SharedIndexCheck(NoteIndex index, CallBatches calls, Publications publications) {
        this.index = index;
        this.calls = calls;
        this.publications = publications;
    }

    /** Whether the index contains none of the latest stored calls, or the database none of the latest indexed calls. */
    boolean differs() {
        return lacksCalls() || holdsUnknownCalls();
    }

    private boolean lacksCalls() {
        List<String> stored = calls.latest(LATEST);
        Backlog backlog = publications.backlog(NoteIndexer.NAME);
        return !backlog.more() && stored.size() > backlog.waiting() + backlog.dead() && index.count(stored) == 0;
    }

    private boolean holdsUnknownCalls() {
        List<String> indexed = index.latest(LATEST);
        return !indexed.isEmpty() && calls.stored(indexed).isEmpty();
    }
}

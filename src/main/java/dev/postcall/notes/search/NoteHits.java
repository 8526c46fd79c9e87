package dev.postcall.notes.search;

import java.util.List;

/**
 * A page of the hits of a search, best first.
 *
 * @param total total number of hits; a lower bound if {@code totalExact} is false
 * @param totalExact whether all hits were counted; the count stops at {@value #MAX_COUNTED}, since counting more takes
 *     longer than the search
 * @param next cursor of the next page; null at the end
 * @param complete whether the index holds every stored call; false during a rebuild, and while calls wait to be indexed
 *     or cannot be indexed
 */
public record NoteHits(long total, boolean totalExact, List<NoteHit> items, String next, boolean complete) {
    /** No hits. */
    public static final NoteHits NONE = new NoteHits(0, true, List.of(), null);

    /** Default length of a page. */
    public static final int DEFAULT_LIMIT = 20;

    /** Largest number of hits that is counted exactly. */
    public static final int MAX_COUNTED = 10_000;

    NoteHits(long total, boolean totalExact, List<NoteHit> items, String next) {
        this(total, totalExact, items, next, true);
    }

    /** Returns these hits with another value of {@link #complete()}. */
    public NoteHits complete(boolean complete) {
        return new NoteHits(total, totalExact, items, next, complete);
    }
}

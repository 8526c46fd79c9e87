package dev.postcall.notes;

import java.util.List;

/**
 * A page of a search, best first.
 *
 * @param total how many calls fit in all; at least so many, where {@code totalExact} is false
 * @param totalExact whether they were all counted, which is done up to {@value #MOST_COUNTED}: to count on takes longer than to
 *     find the best
 * @param next cursor of the next page; null at the end
 * @param complete whether every stored call could be found; false during a rebuild, and while calls wait to be indexed or
 *     cannot be
 */
public record NoteHits(long total, boolean totalExact, List<NoteHit> items, String next, boolean complete) {
    static final NoteHits NONE = new NoteHits(0, true, List.of(), null);

    /** How many hits a page shows, unless asked for more. */
    static final int USUAL = 20;

    /** How many hits are counted one by one. */
    static final int MOST_COUNTED = 10_000;

    NoteHits(long total, boolean totalExact, List<NoteHit> items, String next) {
        this(total, totalExact, items, next, true);
    }

    /** The same hits of an index that may lack calls. */
    NoteHits complete(boolean complete) {
        return new NoteHits(total, totalExact, items, next, complete);
    }
}

package dev.postcall.notes;

import java.util.List;

/**
 * A page of a search, best first.
 *
 * @param total how many calls fit in all; at least so many, where {@code totalExact} is false
 * @param totalExact whether they were all counted, which is done up to {@value #MOST_COUNTED}: to count on takes longer than to
 *     find the best
 * @param next cursor of the next page; null at the end
 */
public record NoteHits(long total, boolean totalExact, List<NoteHit> items, String next) {
    /** How many hits a page shows, unless asked for more. */
    static final int USUAL = 20;

    /** How many hits are counted one by one. */
    static final int MOST_COUNTED = 10_000;
}

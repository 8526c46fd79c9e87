package dev.postcall.notes;

import java.util.List;

/**
 * A page of a search, best first.
 *
 * @param total how many calls fit in all
 * @param next cursor of the next page; null at the end
 */
public record NoteHits(long total, List<NoteHit> items, String next) {}

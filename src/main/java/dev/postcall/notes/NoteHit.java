package dev.postcall.notes;

import java.time.Instant;
import java.util.List;

/**
 * A call that was found.
 *
 * @param score how well it fits; only to be compared within one search
 * @param createdAt when the call started
 * @param highlights passages that were found, HTML-escaped, with the words found in {@code <mark>}
 */
public record NoteHit(String sid, double score, Instant createdAt, List<String> highlights) {}

package dev.postcall.notes.search;

import java.time.Instant;
import java.util.List;

/**
 * A hit of a search.
 *
 * @param score relevance; comparable only within one search
 * @param createdAt when the call started
 * @param highlights snippets, HTML-escaped, with the words found in {@code <mark>}
 */
public record NoteHit(String sid, double score, Instant createdAt, List<String> highlights) {}

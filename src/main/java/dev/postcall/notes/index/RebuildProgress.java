package dev.postcall.notes.index;

/**
 * Progress of a rebuild of the index.
 *
 * @param rebuilding whether a rebuild is running, so that searches may miss calls
 * @param done number of calls that are indexed
 * @param total estimated number of all calls
 */
public record RebuildProgress(boolean rebuilding, long done, long total) {
    /** No rebuild is running. */
    public static final RebuildProgress NONE = new RebuildProgress(false, 0, 0);
}

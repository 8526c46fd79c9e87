package dev.postcall.notes;

/**
 * How far a rebuild of the index is.
 *
 * @param rebuilding whether one is under way; searches may find less than there is
 * @param done calls that are in the index again
 * @param total about how many there are; an estimate
 */
public record RebuildProgress(boolean rebuilding, long done, long total) {
    static final RebuildProgress NONE = new RebuildProgress(false, 0, 0);
}

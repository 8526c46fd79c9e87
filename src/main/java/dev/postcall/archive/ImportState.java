package dev.postcall.archive;

/**
 * How far an archive was read.
 *
 * @param lastLine number of the last line that is stored; 0 if none is
 * @param complete whether all of it was read
 */
record ImportState(long lastLine, boolean complete) {
    static final ImportState NONE = new ImportState(0, false);
}

package dev.postcall.archive;

/**
 * Progress of the import of an archive.
 *
 * @param lastLine number of the last stored line; 0 if none is stored
 * @param complete whether the whole archive was imported
 */
record ImportState(long lastLine, boolean complete) {
    static final ImportState NONE = new ImportState(0, false);
}

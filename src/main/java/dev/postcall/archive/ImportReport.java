package dev.postcall.archive;

import java.util.Map;

/**
 * What an import read.
 *
 * @param counts numbers of records in the archive, by their keys in the answer
 * @param resumed whether a part of the archive had been read before
 */
public record ImportReport(Map<String, Long> counts, boolean resumed) {}

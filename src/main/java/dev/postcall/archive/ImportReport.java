package dev.postcall.archive;

import java.util.Map;

/**
 * Result of an import.
 *
 * @param counts numbers of records in the archive, by their keys in the response
 * @param resumed whether a part of the archive had been imported before
 */
public record ImportReport(Map<String, Long> counts, boolean resumed) {}

package dev.postcall.archive;

import java.util.List;
import java.util.Map;

/**
 * Records between two checkpoints, with a valid checksum.
 *
 * @param records by kind, in the order of the archive; empty if the batch was skipped
 * @param lastLine number of the line of the last record; lines are counted from 1
 * @param last whether the trailer follows
 */
record ArchiveBatch(Map<String, List<Object>> records, long lastLine, boolean last) {}

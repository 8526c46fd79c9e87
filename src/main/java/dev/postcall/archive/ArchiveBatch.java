package dev.postcall.archive;

import java.util.List;
import java.util.Map;

/**
 * Records between two checkpoints, whose checksum was right.
 *
 * @param records by kind, in the order of the archive; empty where the batch was skipped
 * @param lastLine number of the line of the last record; lines are counted from 1
 * @param last whether the trailer follows
 */
record ArchiveBatch(Map<String, List<Object>> records, long lastLine, boolean last) {}

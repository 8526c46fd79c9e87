package dev.postcall.archive;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * One kind of record of archives. Implementations are beans, found by CDI.
 *
 * @param <R> a record as it is stored
 */
public interface ArchivedTable<R> {
    /** Name of the kind in each line, for instance {@code delivery}. */
    String kind();

    /** Key of the number of these records in responses, for instance {@code deliveries}. */
    String plural();

    /** Position among the kinds, in ascending order. */
    int order();

    /** Whether the state of this table allows an import. */
    boolean isReadyForImport();

    /** Writes all records of the snapshot, with bounded memory for any number and size of records. */
    void write(Connection snapshot, RecordLines lines) throws SQLException, IOException;

    /**
     * Converts a line of an archive to a record, without storing it.
     *
     * @throws dev.postcall.problem.ProblemException if the record is unusable
     */
    R read(ArchiveRecord line);

    /** Stores records in the given order, in the caller's transaction. */
    void store(List<R> records);

    /** Returns the instant of a column in the format of archives: ISO 8601, UTC. */
    static String instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant().toString();
    }
}

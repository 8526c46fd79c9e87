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

    /** Key of the number of these records in answers, for instance {@code deliveries}. */
    String plural();

    /** Position among the kinds: records of lower numbers come first. */
    int order();

    /** Whether an import may begin, as far as this table is concerned. */
    boolean isReadyForImport();

    /** Writes all records that the snapshot holds; memory stays bounded whatever their number and size. */
    void write(Connection snapshot, RecordLines lines) throws SQLException, IOException;

    /**
     * Reads a record of an archive; stores nothing.
     *
     * @throws dev.postcall.problem.ProblemException if the record cannot be used
     */
    R read(ArchiveRecord line);

    /** Stores records in their order, in the caller's transaction. */
    void store(List<R> records);

    /** The instant in a column of a row, as archives write it: ISO 8601, UTC. */
    static String instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant().toString();
    }
}

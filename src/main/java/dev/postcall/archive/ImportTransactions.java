package dev.postcall.archive;

import dev.postcall.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The transactions of an import: each stores a batch together with the number of its last line. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class ImportTransactions {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ArchivedTables tables;

    /**
     * Returns the progress of previous imports of this archive.
     *
     * @throws dev.postcall.problem.ProblemException of status 409 if there was none, and this Postcall is not empty
     */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, dontRollbackOn = RuntimeException.class)
    ImportState state(UUID archive) {
        List<?> rows = entities.createNativeQuery(
                        "select last_line, complete from archive_import where archive = cast(?1 as uuid)")
                .setParameter(1, archive.toString())
                .getResultList();
        if (!rows.isEmpty()) {
            Object[] row = (Object[]) rows.get(0);
            return new ImportState(((Number) row[0]).longValue(), (Boolean) row[1]);
        }
        if (!tables.areReadyForImport()) {
            throw Problem.conflict(
                            "An archive can be imported only into an empty Postcall, and this one contains calls, deliveries"
                                    + " or an unfinished import of another archive.")
                    .exception();
        }
        return ImportState.NONE;
    }

    /**
     * Stores a batch.
     *
     * @param from last line of the previous batch; 0 if there is none
     * @throws dev.postcall.problem.ProblemException of status 409 if another import has stored it concurrently
     */
    void store(UUID archive, long from, ArchiveBatch batch) {
        // first, because a concurrent import of the same archive waits for this row lock
        if (advance(archive, from, batch.lastLine()) == 0) {
            throw Problem.conflict(
                            "The import of another archive is incomplete, or the same archive is being imported.")
                    .exception();
        }
        for (Map.Entry<String, List<Object>> records : batch.records().entrySet()) {
            tables.store(records.getKey(), records.getValue());
        }
    }

    private int advance(UUID archive, long from, long to) {
        String sql = from == 0
                ? "insert into archive_import (archive, last_line, complete) values (cast(?1 as uuid), ?3, false)"
                        + " on conflict do nothing"
                : "update archive_import set last_line = ?3"
                        + " where archive = cast(?1 as uuid) and last_line = ?2 and not complete";
        var query = entities.createNativeQuery(sql)
                .setParameter(1, archive.toString())
                .setParameter(3, to);
        return (from == 0 ? query : query.setParameter(2, from)).executeUpdate();
    }

    /** Marks the import of an archive as complete. */
    void complete(UUID archive) {
        entities.createNativeQuery("update archive_import set complete = true where archive = cast(?1 as uuid)")
                .setParameter(1, archive.toString())
                .executeUpdate();
    }
}

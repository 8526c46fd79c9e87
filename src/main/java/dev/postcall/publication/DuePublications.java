package dev.postcall.publication;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;

/**
 * The publications of an observer for one claim: those that became due first and have the same claim history.
 *
 * @param interrupted whether this is a single publication whose earlier claims were interrupted
 * @param more whether more publications were due
 */
record DuePublications(List<Long> ids, boolean interrupted, boolean more) {
    private static final int MAX_SUBJECTS = 512;

    /** Reads and locks the publications; skips rows that another node has locked. */
    static DuePublications of(String observer, EntityManager entities) {
        List<?> rows = entities.createNativeQuery("""
                        select id, subject_count, claim, attempts from publication
                        where observer = ?1 and dead = false and due_at <= current_timestamp
                        order by observer, dead, due_at, id fetch first %s rows only for update skip locked""".formatted(Publications.MAX_CLAIMED_ROWS))
                .setParameter(1, observer)
                .getResultList();
        List<Long> ids = new ArrayList<>();
        ClaimHistory first = null;
        int subjects = 0;
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            ClaimHistory history = ClaimHistory.of(columns[2] != null, ((Number) columns[3]).intValue());
            first = first == null ? history : first;
            subjects += ((Number) columns[1]).intValue();
            if (history != first || ids.size() == first.maxRows() || subjects > MAX_SUBJECTS && !ids.isEmpty()) {
                break;
            }
            ids.add(((Number) columns[0]).longValue());
        }
        return new DuePublications(ids, first == ClaimHistory.INTERRUPTED_AGAIN, ids.size() < rows.size());
    }
}

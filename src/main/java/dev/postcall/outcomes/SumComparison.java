package dev.postcall.outcomes;

import dev.postcall.calls.AuditProgress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Compares the rollups with the contributions by their {@link SumFingerprints}: reads each row of both tables once, a batch
 * at a time, in the caller's transaction, which shows both as of the same instant.
 */
record SumComparison(Connection connection, AuditProgress progress) {
    private static final int BATCH = 2_000;

    /** Names the sums that differ, by grouping set, grain and month. */
    List<String> differences() throws SQLException {
        SumFingerprints fingerprints = new SumFingerprints();
        addContributions(fingerprints);
        takeRollups(fingerprints);
        return fingerprints.differences();
    }

    private void addContributions(SumFingerprints fingerprints) throws SQLException {
        Contributions contributions = new Contributions(connection);
        List<Contribution> some = contributions.between("", null, BATCH);
        while (!some.isEmpty()) {
            some.forEach(fingerprints::add);
            progress.step(some.size());
            some = contributions.between(some.get(some.size() - 1).sid(), null, BATCH);
        }
    }

    private void takeRollups(SumFingerprints fingerprints) throws SQLException {
        StoredSums sums = new StoredSums(connection);
        Cell last = sums.after(null, BATCH, fingerprints::subtract);
        while (last != null) {
            progress.step(0);
            last = sums.after(last, BATCH, fingerprints::subtract);
        }
    }
}

package dev.postcall.outcomes.comparison;

import dev.postcall.audit.AuditProgress;
import dev.postcall.outcomes.rollup.Contribution;
import dev.postcall.outcomes.rollup.Contributions;
import dev.postcall.outcomes.rollup.Dimension;
import dev.postcall.outcomes.rollup.Generation;
import dev.postcall.outcomes.rollup.Label;
import dev.postcall.outcomes.rollup.LabelCount;
import dev.postcall.outcomes.rollup.LabelDictionary;
import dev.postcall.outcomes.rollup.RollupCell;
import dev.postcall.outcomes.rollup.StoredLabels;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Compares the sums of a generation with its contributions by {@link SumFingerprints}. Reads each row of all tables
 * once, in batches, in the snapshot of the caller's transaction.
 */
public record SumComparison(Connection connection, Generation generation, AuditProgress progress) {
    private static final int BATCH = 2_000;

    /**
     * Describes the sums that differ: rollups by grouping set, grain and month, and numbers of calls of labels by
     * dimension.
     */
    public List<String> differences() throws SQLException {
        if (generation.layout() != Generation.LAYOUT) {
            return List.of("the statistics have an older layout, and are being recounted");
        }
        SumFingerprints fingerprints = new SumFingerprints();
        addContributions(fingerprints);
        subtractRollups(fingerprints);
        subtractLabels(fingerprints);
        return fingerprints.differences();
    }

    /** Adds what the rollups and the labels should contain. */
    private void addContributions(SumFingerprints fingerprints) throws SQLException {
        Contributions contributions = new Contributions(connection, generation.number());
        StoredLabels labels = new StoredLabels(connection, generation.number());
        List<Contribution> batch = contributions.after("", BATCH);
        while (!batch.isEmpty()) {
            LabelDictionary dictionary = new LabelDictionary();
            labels.read(dictionary.missing(batch), dictionary);
            batch.forEach(call -> fingerprints.add(call, dictionary));
            progress.step(batch.size());
            batch = contributions.after(batch.get(batch.size() - 1).sid(), BATCH);
        }
    }

    private void subtractRollups(SumFingerprints fingerprints) throws SQLException {
        StoredSums sums = new StoredSums(connection, generation.number());
        RollupCell last = sums.after(null, BATCH, fingerprints::subtract);
        while (last != null) {
            progress.step(0);
            last = sums.after(last, BATCH, fingerprints::subtract);
        }
    }

    private void subtractLabels(SumFingerprints fingerprints) throws SQLException {
        StoredLabels labels = new StoredLabels(connection, generation.number());
        for (Dimension dimension : Label.DIMENSIONS) {
            List<LabelCount> batch = labels.after(new Label(dimension, ""), BATCH);
            while (!batch.isEmpty()) {
                batch.forEach(fingerprints::subtract);
                progress.step(0);
                batch = labels.after(batch.get(batch.size() - 1).label(), BATCH);
            }
        }
    }
}

package dev.postcall.outcomes.rollup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * Promotes labels whose number of calls has reached a threshold: adds the rollup rows of their new frequency, in the
 * transaction that counts the calls.
 */
final class LabelPromotion {
    /** Number of calls that are added to further rows at a time. Bounds the memory. */
    private static final long CALLS_AT_ONCE = 4_000;

    private final Generation generation;
    private final LabelDictionary dictionary;
    private final LabelledContributions contributions;
    private final StoredLabels labels;
    private final Rollups rollups;

    /** @param dictionary the labels before the calls were counted */
    LabelPromotion(Connection connection, Generation generation, LabelDictionary dictionary) {
        this.generation = generation;
        this.dictionary = dictionary;
        this.contributions = new LabelledContributions(connection, generation.number());
        this.labels = new StoredLabels(connection, generation.number());
        this.rollups = new Rollups(connection, generation.number());
    }

    /** @param changes changes of the numbers of calls that were just counted */
    void promote(Collection<LabelCount> changes) throws SQLException {
        List<LabelCount> group = new ArrayList<>();
        long calls = 0;
        for (LabelCount label : changes.stream().flatMap(this::promoted).toList()) {
            group.add(label);
            calls += label.calls();
            if (calls >= CALLS_AT_ONCE) {
                promoteTogether(group);
                group.clear();
                calls = 0;
            }
        }
        if (!group.isEmpty()) {
            promoteTogether(group);
        }
    }

    /** Returns the label with its new frequency if the change has raised it; else nothing. */
    private Stream<LabelCount> promoted(LabelCount change) {
        Label label = change.label();
        long calls = dictionary.calls(label) + change.calls();
        Frequency before = dictionary.of(label.dimension(), label.key());
        Frequency now = generation.frequency(label.dimension(), calls);
        return now.compareTo(before) > 0 ? Stream.of(new LabelCount(label, change.text(), calls, now)) : Stream.empty();
    }

    private void promoteTogether(List<LabelCount> group) throws SQLException {
        List<Label> keys = group.stream().map(LabelCount::label).toList();
        Collection<Contribution> calls = contributions.of(keys).values();
        labels.read(dictionary.missing(calls), dictionary);
        // subtracting from the former cells and adding to the new ones leaves the additional cells
        RollupDelta delta = new RollupDelta();
        calls.forEach(call -> delta.subtract(call, dictionary));
        group.forEach(dictionary::put);
        calls.forEach(call -> delta.add(call, dictionary));
        SortedMap<RollupCell, Sums> changes = delta.changes();
        rollups.add(changes);
        contributions.markFrequent(keys);
        labels.updateFrequencies(group);
    }
}

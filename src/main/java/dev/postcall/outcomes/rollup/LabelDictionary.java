package dev.postcall.outcomes.rollup;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Labels that were read from the database, in memory. For one thread. */
public final class LabelDictionary implements LabelFrequencies {
    private final Map<Label, LabelCount> labels = new HashMap<>();

    /** Returns the frequency of a label; calls without a label count as abundant. */
    @Override
    public Frequency of(Dimension dimension, String key) {
        if (key.equals(RollupKey.NONE)) {
            return Frequency.ABUNDANT;
        }
        LabelCount label = labels.get(new Label(dimension, key));
        return label == null ? Frequency.RARE : label.frequency();
    }

    void put(LabelCount label) {
        labels.put(label.label(), label);
    }

    /** Finds a label; null if it was not read. */
    public LabelCount find(Label label) {
        return labels.get(label);
    }

    /** Number of calls of this label; 0 if it was not read. */
    long calls(Label label) {
        LabelCount known = labels.get(label);
        return known == null ? 0 : known.calls();
    }

    /** The labels of these calls that were not read yet. */
    public Set<Label> missing(Collection<Contribution> calls) {
        Set<Label> missing = new HashSet<>();
        for (Contribution call : calls) {
            for (Dimension dimension : Label.DIMENSIONS) {
                Label label = new Label(dimension, call.key(dimension));
                if (!label.key().equals(RollupKey.NONE) && !labels.containsKey(label)) {
                    missing.add(label);
                }
            }
        }
        return missing;
    }
}

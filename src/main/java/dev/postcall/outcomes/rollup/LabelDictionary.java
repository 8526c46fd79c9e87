package dev.postcall.outcomes.rollup;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The labels of some calls, in memory. For one thread. */
public final class LabelDictionary implements LabelFrequencies {
    private final Map<Label, LabelCount> labels = new HashMap<>();

    /** Calls without a label are taken for many. */
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

    /** Null where the label is not known. */
    public LabelCount find(Label label) {
        return labels.get(label);
    }

    /** How many calls have this label, as far as it was read. */
    long calls(Label label) {
        LabelCount known = labels.get(label);
        return known == null ? 0 : known.calls();
    }

    /** The labels of these calls that this does not hold. */
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

package dev.postcall.outcomes.rollup;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Changes of the rollups by a batch of calls, by cell. For one thread. */
final class RollupDelta {
    private final Map<RollupCell, Sums> cells = new HashMap<>();

    void add(Contribution call, LabelFrequencies frequencies) {
        call.cells(frequencies, cell -> sums(cell).add(call, 1));
    }

    void subtract(Contribution call, LabelFrequencies frequencies) {
        call.cells(frequencies, cell -> sums(cell).add(call, -1));
    }

    private Sums sums(RollupCell cell) {
        return cells.computeIfAbsent(cell, any -> new Sums());
    }

    /** The changed cells, in the order of the table's key. */
    SortedMap<RollupCell, Sums> changes() {
        SortedMap<RollupCell, Sums> changes = new TreeMap<>();
        cells.forEach((cell, sums) -> {
            if (!sums.isZero()) {
                changes.put(cell, sums);
            }
        });
        return changes;
    }
}

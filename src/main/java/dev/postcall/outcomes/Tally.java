package dev.postcall.outcomes;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What some calls add to the rollups, cell by cell. */
final class Tally {
    private final Map<Cell, Sums> cells = new HashMap<>();

    void add(Contribution call) {
        call.cells(cell -> sums(cell).add(call, 1));
    }

    void takeBack(Contribution call) {
        call.cells(cell -> sums(cell).add(call, -1));
    }

    private Sums sums(Cell cell) {
        return cells.computeIfAbsent(cell, any -> new Sums());
    }

    /** The cells that change, in the order of the table's key. */
    SortedMap<Cell, Sums> changes() {
        SortedMap<Cell, Sums> changes = new TreeMap<>();
        cells.forEach((cell, sums) -> {
            if (!sums.isZero()) {
                changes.put(cell, sums);
            }
        });
        return changes;
    }
}

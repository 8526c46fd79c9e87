package dev.postcall.outcomes.rollup;

import dev.postcall.calls.CallSummary;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts one batch of calls in one generation. The caller must hold the lock, see {@link Generations#lock}. */
public final class GenerationCounting {
    private final Connection connection;
    private final Generation generation;
    private final Contributions contributions;
    private final StoredLabels labels;
    private final LabelDictionary dictionary = new LabelDictionary();
    private final LabelChanges labelChanges = new LabelChanges();
    private final List<Contribution> outdated = new ArrayList<>();
    private final List<Contribution> changed = new ArrayList<>();
    private final List<String> gone = new ArrayList<>();

    public GenerationCounting(Connection connection, Generation generation) {
        this.connection = connection;
        this.generation = generation;
        this.contributions = new Contributions(connection, generation.number());
        this.labels = new StoredLabels(connection, generation.number());
    }

    /** @param calls the present state of the stored calls among {@code sids} */
    public void count(Collection<String> sids, List<CallSummary> calls) throws SQLException {
        compare(sids, calls);
        labels.read(dictionary.missing(outdated), dictionary);
        labels.read(dictionary.missing(changed), dictionary);
        contributions.save(changed, dictionary);
        contributions.delete(gone);
        new Rollups(connection, generation.number()).add(delta());
        labels.add(labelChanges.all());
        new LabelPromotion(connection, generation, dictionary).promote(labelChanges.all());
    }

    private void compare(Collection<String> sids, List<CallSummary> calls) throws SQLException {
        Map<String, Contribution> before = contributions.find(sids);
        Map<String, CallSummary> now =
                calls.stream().collect(Collectors.toMap(CallSummary::sid, Function.identity(), (one, same) -> one));
        for (String sid : sids) {
            CallSummary call = now.get(sid);
            compare(before.get(sid), call, call == null ? null : Contribution.of(call, generation.zone()));
        }
    }

    private void compare(Contribution before, CallSummary call, Contribution now) {
        if (before != null && !before.equals(now)) {
            outdated.add(before);
            labelChanges.subtract(before);
            if (now == null) {
                gone.add(before.sid());
            }
        }
        if (now != null && !now.equals(before)) {
            changed.add(now);
            labelChanges.add(now, call);
        }
    }

    private SortedMap<RollupCell, Sums> delta() {
        RollupDelta delta = new RollupDelta();
        outdated.forEach(call -> delta.subtract(call, dictionary));
        changed.forEach(call -> delta.add(call, dictionary));
        return delta.changes();
    }
}

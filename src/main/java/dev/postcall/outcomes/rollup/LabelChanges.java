package dev.postcall.outcomes.rollup;

import dev.postcall.calls.CallSummary;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Changes of the number of calls of each label by a batch of calls. For one thread. */
final class LabelChanges {
    private final Map<Label, LabelCount> changes = new HashMap<>();

    void add(Contribution contribution, CallSummary call) {
        change(Dimension.AGENT, contribution.agent(), call.promptId(), 1);
        change(Dimension.CAMPAIGN, contribution.campaign(), call.campaignId(), 1);
        change(Dimension.OUTCOME, contribution.outcome(), call.outcome(), 1);
    }

    void subtract(Contribution contribution) {
        for (Dimension dimension : Label.DIMENSIONS) {
            change(dimension, contribution.key(dimension), null, -1);
        }
    }

    private void change(Dimension dimension, String key, String value, int calls) {
        if (key.equals(RollupKey.NONE)) {
            return;
        }
        Label label = new Label(dimension, key);
        LabelCount change = changes.get(label);
        if (change == null || change.text().isEmpty() && value != null) {
            String text = value == null ? "" : Label.text(dimension, value);
            change = new LabelCount(label, text, change == null ? 0 : change.calls(), Frequency.RARE);
        }
        changes.put(label, change.plus(calls));
    }

    /** All changes, including labels whose number of calls changes by 0. */
    Collection<LabelCount> all() {
        return changes.values();
    }
}

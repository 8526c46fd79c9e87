package dev.postcall.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Repairs a projection: publishes differing calls to its observer again in batches, and requests a recomputation for
 * differences that concern no single call. Observers process both in the background, possibly after the audit has
 * ended.
 */
final class AuditRepair {
    private static final int BATCH = 100;

    private final Projection projection;
    private final BiConsumer<String, List<String>> publisher;
    private final AuditRun run;
    private final List<String> sids = new ArrayList<>();
    private boolean recompute;

    /** @param publisher publishes calls to the observer of this name */
    AuditRepair(Projection projection, BiConsumer<String, List<String>> publisher, AuditRun run) {
        this.projection = projection;
        this.publisher = publisher;
        this.run = run;
    }

    /** @param sid the sid of the call; null if the difference concerns no single call */
    void add(String sid) {
        if (sid == null) {
            recompute = true;
        } else {
            sids.add(sid);
            if (sids.size() == BATCH) {
                publish();
            }
        }
    }

    private void publish() {
        publisher.accept(projection.observer(), List.copyOf(sids));
        run.addRepaired(sids.size());
        sids.clear();
    }

    /** Publishes the last batch, and requests the recomputation if one is needed. */
    void finish() {
        if (!sids.isEmpty()) {
            publish();
        }
        if (recompute) {
            projection.recompute();
        }
    }
}

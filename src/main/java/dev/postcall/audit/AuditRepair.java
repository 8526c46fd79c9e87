package dev.postcall.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Repairs a projection: publishes differing calls to its observer again, some at a time, and asks for what no single call
 * can repair to be recomputed. Both are done in the background, after the audit too.
 */
final class AuditRepair {
    private static final int SOME = 100;

    private final Projection projection;
    private final BiConsumer<String, List<String>> publisher;
    private final AuditRun run;
    private final List<String> sids = new ArrayList<>();
    private boolean recompute;

    /** @param publisher publishes calls to an observer */
    AuditRepair(Projection projection, BiConsumer<String, List<String>> publisher, AuditRun run) {
        this.projection = projection;
        this.publisher = publisher;
        this.run = run;
    }

    /** @param sid the call; null where no single call is meant */
    void add(String sid) {
        if (sid == null) {
            recompute = true;
        } else {
            sids.add(sid);
            if (sids.size() == SOME) {
                publish();
            }
        }
    }

    private void publish() {
        publisher.accept(projection.observer(), List.copyOf(sids));
        run.repaired(sids.size());
        sids.clear();
    }

    /** Repairs what is left. */
    void finish() {
        if (!sids.isEmpty()) {
            publish();
        }
        if (recompute) {
            projection.recompute();
        }
    }
}

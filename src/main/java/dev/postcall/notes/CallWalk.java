package dev.postcall.notes;

import dev.postcall.calls.Call;
import dev.postcall.calls.Calls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Reads the calls in short transactions of its own: a thread in the background has no request that would give it an entity
 * manager, and a walk over all calls must not be one long transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class CallWalk {
    @Inject
    private Calls calls;

    /** As {@link Calls#after}. */
    public List<Call> after(String sid, int limit) {
        return calls.after(sid, limit);
    }

    /** As {@link Calls#findAll}. */
    public List<Call> findAll(Collection<String> sids) {
        return calls.findAll(sids);
    }

    /** As {@link Calls#revisions}. */
    public Map<String, Integer> revisions(Collection<String> sids) {
        return calls.revisions(sids);
    }

    /** As {@link Calls#count}. */
    public long count() {
        return calls.count();
    }
}

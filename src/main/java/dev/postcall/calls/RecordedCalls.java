package dev.postcall.calls;

import dev.postcall.publication.DurableEvent;
import dev.postcall.publication.ReplaySource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Replays the stored calls to an observer that was added later. */
@ApplicationScoped
public class RecordedCalls implements ReplaySource {
    @Inject
    private Calls calls;

    @Override
    public Class<? extends DurableEvent> type() {
        return CallsRecorded.class;
    }

    /** Runs in a transaction: without one, a server closes the result twice if tasks were submitted meanwhile. */
    @Override
    @Transactional
    public List<String> subjectsAfter(String subject, int limit) {
        return calls.sidsAfter(subject, limit);
    }
}

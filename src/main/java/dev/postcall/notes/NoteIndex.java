package dev.postcall.notes;

import dev.postcall.calls.Call;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategyConfigurationContext;

/**
 * The index of all calls: a folder on this machine, or on OpenSearch where that is configured. It holds nothing that the
 * calls do not; {@link NoteIndexCare} opens it and has it rebuilt when it is lost or damaged.
 */
@ApplicationScoped
public class NoteIndex extends ReplaceableIndex {
    /** A call is read and indexed in one go, so that no older reading of it overtakes a later one. */
    private final ReentrantLock writing = new ReentrantLock(true);

    private volatile RebuildProgress progress = RebuildProgress.NONE;

    /** How far a rebuild is, if one is under way. */
    public RebuildProgress progress() {
        return progress;
    }

    void progress(RebuildProgress now) {
        progress = now;
    }

    /**
     * Reads calls and indexes them, in place of what was known of them. Returns when the index holds them and, on this
     * machine, has them on the disk.
     *
     * @param source reads the calls, as they are now
     * @param sids the calls that are meant: one that is not stored any more leaves the index
     */
    void put(Collection<String> sids, Supplier<List<Call>> source) {
        keep(() -> {
            add(sids, source);
            commit();
        });
    }

    /** As {@link #put}, but not yet on the disk. */
    void add(Collection<String> sids, Supplier<List<Call>> source) {
        writing.lock();
        try {
            List<Call> calls = source.get();
            Set<String> gone = new HashSet<>(sids);
            use(session -> {
                session.indexingPlanSynchronizationStrategy(NoteIndex::awaitWithoutCommit);
                for (Call call : calls) {
                    gone.remove(call.sid());
                    session.indexingPlan().addOrUpdate(IndexedCall.of(call));
                }
                gone.forEach(sid -> session.indexingPlan().purge(IndexedCall.class, sid, null));
                return null;
            });
        } finally {
            writing.unlock();
        }
    }

    /** All calls of a session go into the index as a batch; the one commit that follows is the caller's. */
    private static void awaitWithoutCommit(IndexingPlanSynchronizationStrategyConfigurationContext context) {
        context.documentCommitStrategy(DocumentCommitStrategy.NONE);
        context.documentRefreshStrategy(DocumentRefreshStrategy.NONE);
        context.indexingFutureHandler(works -> works.join().throwable().ifPresent(failure -> {
            throw new IllegalStateException("Calls could not be indexed", failure);
        }));
    }

    /** Brings what was indexed to the disk. OpenSearch does so by itself before it answers. */
    void commit() {
        if (location().isLocal()) {
            use(session -> {
                session.workspace(IndexedCall.class).flush();
                return null;
            });
        }
    }

    /** Hands over all indexed sids, in no order, so many at a time. */
    void sids(int batch, Consumer<List<String>> consumer) {
        if (location().isLocal()) {
            with(mapping -> {
                IndexedSids.onThisMachine(mapping, batch, consumer);
                return null;
            });
        } else {
            use(session -> {
                IndexedSids.remote(session, batch, consumer);
                return null;
            });
        }
    }

    /** How many calls it holds. */
    long count() {
        return use(session ->
                session.search(IndexedCall.class).where(f -> f.matchAll()).fetchTotalHitCount());
    }

    /** How many of these calls it holds. */
    long count(Collection<String> sids) {
        return use(session -> session.search(IndexedCall.class)
                .where(f -> f.id().matchingAny(sids))
                .fetchTotalHitCount());
    }

    /** The sids of the indexed calls that started last. */
    List<String> latest(int count) {
        return use(session -> session.search(IndexedCall.class)
                .select(f -> f.field(IndexedCall.ID, String.class))
                .where(f -> f.matchAll())
                .sort(f -> f.field(IndexedCall.STARTED).desc())
                .fetchHits(count));
    }
}

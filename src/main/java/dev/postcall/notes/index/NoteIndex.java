package dev.postcall.notes.index;

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
 * The index of all calls, in a local folder or, if configured, on OpenSearch. It contains only data of the calls.
 * The package {@code notes.maintenance} opens it, and rebuilds it when it is lost or damaged.
 */
@ApplicationScoped
public class NoteIndex extends ReplaceableIndex {
    /** Held while calls are read and indexed, so that an older revision never overwrites a newer one. */
    private final ReentrantLock writing = new ReentrantLock(true);

    private volatile RebuildProgress progress = RebuildProgress.NONE;

    /** Progress of the rebuild, if one is running. */
    public RebuildProgress progress() {
        return progress;
    }

    /** Sets the progress of a rebuild; {@link RebuildProgress#NONE} at its end. */
    public void progress(RebuildProgress now) {
        progress = now;
    }

    /**
     * Reads calls and replaces their documents. Returns when the documents are indexed and, for a local index,
     * committed to the disk.
     *
     * @param source reads the present state of the calls
     * @param sids the calls to replace; a call that is not stored any more is removed from the index
     */
    void put(Collection<String> sids, Supplier<List<Call>> source) {
        writeDurably(() -> {
            add(sids, source);
            commit();
        });
    }

    /** As {@link #put}, but without a commit. */
    public void add(Collection<String> sids, Supplier<List<Call>> source) {
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

    /** Waits for the indexing of a session's calls without a commit; the caller commits once. */
    private static void awaitWithoutCommit(IndexingPlanSynchronizationStrategyConfigurationContext context) {
        context.documentCommitStrategy(DocumentCommitStrategy.NONE);
        context.documentRefreshStrategy(DocumentRefreshStrategy.NONE);
        context.indexingFutureHandler(works -> works.join().throwable().ifPresent(failure -> {
            throw new IllegalStateException("Calls could not be indexed", failure);
        }));
    }

    /** Commits a local index to the disk. OpenSearch is durable before it answers. */
    public void commit() {
        if (location().isLocal()) {
            use(session -> {
                session.workspace(IndexedCall.class).flush();
                return null;
            });
        }
    }

    /** Passes all indexed sids to a consumer in batches, in no particular order. */
    public void sids(int batch, Consumer<List<String>> consumer) {
        if (location().isLocal()) {
            with(mapping -> {
                IndexedSids.local(mapping, batch, consumer);
                return null;
            });
        } else {
            use(session -> {
                IndexedSids.remote(session, batch, consumer);
                return null;
            });
        }
    }

    /** Number of indexed calls. */
    public long count() {
        return use(session ->
                session.search(IndexedCall.class).where(f -> f.matchAll()).fetchTotalHitCount());
    }

    /** Number of these calls that are indexed. */
    public long count(Collection<String> sids) {
        return use(session -> session.search(IndexedCall.class)
                .where(f -> f.id().matchingAny(sids))
                .fetchTotalHitCount());
    }

    /** The sids of the indexed calls that started last. */
    public List<String> latest(int count) {
        return use(session -> session.search(IndexedCall.class)
                .select(f -> f.field(IndexedCall.ID, String.class))
                .where(f -> f.matchAll())
                .sort(f -> f.field(IndexedCall.STARTED).desc())
                .fetchHits(count));
    }
}

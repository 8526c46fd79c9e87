package dev.postcall.notes;

import dev.postcall.calls.Call;
import dev.postcall.problem.Causes;
import dev.postcall.settings.Setting;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.engine.reporting.EntityIndexingFailureContext;
import org.hibernate.search.engine.reporting.FailureContext;
import org.hibernate.search.engine.reporting.FailureHandler;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategyConfigurationContext;

/**
 * The index of all calls: a folder on this machine, or on OpenSearch where that is configured. It holds nothing that the
 * calls do not; {@link NoteRebuild} opens it and makes it anew when it is lost or damaged.
 */
@ApplicationScoped
public class NoteIndex {
    private static final Logger LOG = Logger.getLogger(NoteIndex.class.getName());

    /** Shared by those who use the index, exclusive for who replaces it. */
    private final ReadWriteLock replacement = new ReentrantReadWriteLock(true);

    /** A call is read and indexed in one go, so that no older reading of it overtakes a later one. */
    private final ReentrantLock writing = new ReentrantLock(true);

    private IndexFolder folder;
    private volatile CloseableSearchMapping mapping;
    private volatile boolean suspect;
    private volatile RebuildProgress progress = RebuildProgress.NONE;

    /** How far a rebuild is, if one is under way. */
    public RebuildProgress progress() {
        return progress;
    }

    void progress(RebuildProgress now) {
        progress = now;
    }

    /** Opens the index that the settings name. */
    void open() {
        List<String> uris = Setting.SEARCH_URIS.list();
        if (uris.isEmpty()) {
            open(Setting.DATA_DIR.path().resolve("index"));
        } else {
            exclusively(() -> mapping = IndexBackend.remote(uris, new Suspicion()));
        }
    }

    /** Opens the local index below this folder; one that cannot be read, or is of another layout, gives way to a new one. */
    void open(Path root) {
        exclusively(() -> {
            folder = IndexFolder.open(root);
            mapping = IndexBackend.lucene(folder.path(), new Suspicion());
        });
    }

    /** Drops a local index and begins a new, empty one. */
    void replace() {
        exclusively(() -> {
            Path root = folder.root();
            closeQuietly();
            folder = IndexFolder.fresh(root);
            mapping = IndexBackend.lucene(folder.path(), new Suspicion());
            suspect = false;
            try {
                folder.deleteOthers();
            } catch (IOException e) {
                LOG.log(Level.WARNING, () -> "The old index stays until the next start: " + Causes.describe(e));
            }
        });
    }

    @PreDestroy
    void close() {
        exclusively(this::closeQuietly);
    }

    private void closeQuietly() {
        try {
            if (mapping != null) {
                mapping.close();
            }
        } catch (RuntimeException e) {
            LOG.log(Level.INFO, () -> "The index was closed with a failure: " + Causes.describe(e));
        } finally {
            mapping = null;
        }
    }

    private void exclusively(Runnable action) {
        replacement.writeLock().lock();
        try {
            action.run();
        } finally {
            replacement.writeLock().unlock();
        }
    }

    boolean isOpen() {
        return mapping != null;
    }

    /** Whether all calls went into this index once. OpenSearch has no mark for it: there only counts tell. */
    boolean isComplete() {
        return folder == null || folder.isComplete();
    }

    void mark(boolean complete) {
        if (folder != null && complete) {
            folder.complete();
        } else if (folder != null) {
            folder.incomplete();
        }
    }

    /** Whether the files of the index are gone; quick. */
    boolean isGone() {
        return folder != null && !folder.isThere();
    }

    /** Whether the files of the index are as they were written; reads them all. */
    boolean isIntact() {
        return folder == null || folder.isIntact();
    }

    /** To be looked at: something failed that a damaged index would explain. */
    void suspected() {
        suspect = true;
    }

    /** Whether something failed since this was asked last that a damaged index would explain. */
    boolean wasSuspect() {
        boolean was = suspect;
        suspect = false;
        return was;
    }

    /**
     * Reads calls and indexes them, in place of what was known of them.
     *
     * @param source reads the calls, as they are now
     * @param sids the calls that are meant: one that is not stored any more leaves the index
     * @return when the index holds them and, on this machine, has them on the disk
     */
    int put(Collection<String> sids, Supplier<List<Call>> source) {
        int put = add(sids, source);
        commit();
        return put;
    }

    /** As {@link #put}, but not yet on the disk. */
    int add(Collection<String> sids, Supplier<List<Call>> source) {
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
            return calls.size();
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
        if (folder != null) {
            use(session -> {
                session.workspace(IndexedCall.class).flush();
                return null;
            });
        }
    }

    /**
     * Does something with the index.
     *
     * @throws RuntimeException if the index is not open or fails
     */
    <T> T use(Function<SearchSession, T> action) {
        replacement.readLock().lock();
        try {
            CloseableSearchMapping open = mapping;
            if (open == null) {
                throw new IllegalStateException("The index is not open");
            }
            return use(open, action);
        } finally {
            replacement.readLock().unlock();
        }
    }

    private <T> T use(CloseableSearchMapping open, Function<SearchSession, T> action) {
        try (SearchSession session = open.createSession()) {
            return action.apply(session);
        } catch (RuntimeException | Error e) {
            suspect = true;
            throw e;
        }
    }

    /** How many calls it holds. */
    long count() {
        return use(session ->
                session.search(IndexedCall.class).where(f -> f.matchAll()).fetchTotalHitCount());
    }

    /** Takes failures of the index's own threads for what they may be. */
    private final class Suspicion implements FailureHandler {
        @Override
        public void handle(FailureContext context) {
            suspect = true;
            LOG.log(
                    Level.WARNING,
                    () -> "The notes index failed: "
                            + context.failingOperation().getClass().getSimpleName() + ", "
                            + Causes.describe(context.throwable()));
        }

        @Override
        public void handle(EntityIndexingFailureContext context) {
            handle((FailureContext) context);
        }
    }
}

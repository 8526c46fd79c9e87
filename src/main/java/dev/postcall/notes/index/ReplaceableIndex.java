package dev.postcall.notes.index;

import dev.postcall.problem.Causes;
import dev.postcall.settings.Setting;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/**
 * An index that can be opened, closed and replaced while it is in use. Safe for use by several threads. Records failures
 * that may be caused by damage, which the package {@code notes.maintenance} queries.
 */
public abstract class ReplaceableIndex {
    private static final Logger LOG = Logger.getLogger(NoteIndex.class.getName());

    /** Shared while the index is used, exclusive while it is opened, closed or replaced. */
    private final ReadWriteLock replacement = new ReentrantReadWriteLock(true);

    private volatile IndexLocation location = new SharedIndexLocation();
    private volatile CloseableSearchMapping mapping;
    private final IndexFailures failures = new IndexFailures();

    /** Opens the configured index. */
    public void open() {
        List<String> uris = Setting.SEARCH_URIS.list();
        if (uris.isEmpty()) {
            open(Setting.DATA_DIR.path().resolve("index"));
        } else {
            exclusively(() -> mapping = IndexBackend.remote(uris, failures));
        }
    }

    /**
     * Opens the local index below this folder. An index that is unreadable or has another layout is replaced by a new
     * one.
     */
    void open(Path root) {
        exclusively(() -> {
            IndexFolder folder = IndexFolder.open(root);
            location = folder;
            mapping = IndexBackend.lucene(folder.path(), failures);
        });
    }

    /** Closes and reopens the index, and clears its recorded failures. Concurrent users wait. */
    public void reopen() {
        exclusively(() -> {
            closeQuietly();
            if (location instanceof IndexFolder folder) {
                open(folder.root());
            } else {
                open();
            }
            failures.clearSuspect();
        });
    }

    /** Replaces a local index by a new, empty one. */
    public void replace() {
        exclusively(() -> {
            Path root = ((IndexFolder) location).root();
            closeQuietly();
            IndexFolder folder = IndexFolder.create(root);
            location = folder;
            mapping = IndexBackend.lucene(folder.path(), failures);
            failures.clearSuspect();
            try {
                folder.deleteOthers();
            } catch (IOException e) {
                LOG.log(
                        Level.WARNING,
                        () -> "The old index could not be deleted; the next start deletes it: " + Causes.describe(e));
            }
        });
    }

    @PreDestroy
    void close() {
        exclusively(this::closeQuietly);
    }

    /** Closes the index. Uncommitted changes may be lost, so their writers fail in {@link #writeDurably} and retry. */
    private void closeQuietly() {
        failures.recordLoss();
        try {
            if (mapping != null) {
                mapping.close();
            }
        } catch (RuntimeException e) {
            LOG.log(Level.INFO, () -> "The index could not be closed properly: " + Causes.describe(e));
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

    /** The place of the open index; the shared index before the first {@link #open()}. */
    public IndexLocation location() {
        return location;
    }

    /** Whether the index is open, so that {@link #use} does not fail for this reason. */
    public boolean isOpen() {
        return mapping != null;
    }

    /** Records a suspicion of damage, for the next check. */
    public void markSuspect() {
        failures.markSuspect();
    }

    /** Whether damage was suspected since the last call; clears the suspicion. */
    public boolean clearSuspect() {
        return failures.clearSuspect();
    }

    /**
     * Runs an action with a session. Only failures of the storage make the index suspect, see {@link StorageFailures}.
     * An interrupt of the thread is deferred until the action has ended, because it would abort writes of the index.
     *
     * @throws IndexClosedException if the index is not open
     * @throws RuntimeException if the index fails
     */
    public <T> T use(Function<SearchSession, T> action) {
        return with(mapping -> {
            try (SearchSession session = mapping.createSession()) {
                return action.apply(session);
            }
        });
    }

    /** As {@link #use}, for actions without a session. */
    <T> T with(Function<CloseableSearchMapping, T> action) {
        boolean interrupted = Thread.interrupted();
        replacement.readLock().lock();
        try {
            CloseableSearchMapping open = mapping;
            if (open == null) {
                throw new IndexClosedException();
            }
            return runChecked(open, action);
        } finally {
            replacement.readLock().unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private <T> T runChecked(CloseableSearchMapping open, Function<CloseableSearchMapping, T> action) {
        try {
            return action.apply(open);
        } catch (RuntimeException | Error e) {
            if (location.isLocal() && StorageFailures.mayBeDamage(e)) {
                failures.markSuspect();
            }
            throw e;
        }
    }

    /**
     * Runs an action that writes and commits, and verifies that no change was lost.
     *
     * @throws IllegalStateException if the index failed meanwhile, so that changes may be lost
     */
    public void writeDurably(Runnable writing) {
        long before = failures.losses();
        writing.run();
        if (failures.losses() != before) {
            throw new IllegalStateException("The index failed while it was written");
        }
    }
}

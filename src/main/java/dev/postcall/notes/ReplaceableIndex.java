package dev.postcall.notes;

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
 * An index that may be opened, closed and replaced by another while it is in use. Something that fails in it may mean that it
 * is damaged: {@link NoteIndexCare} asks.
 */
abstract class ReplaceableIndex {
    private static final Logger LOG = Logger.getLogger(NoteIndex.class.getName());

    /** Shared by those who use the index, exclusive for who replaces it. */
    private final ReadWriteLock replacement = new ReentrantReadWriteLock(true);

    private volatile IndexLocation location = new SharedIndexLocation();
    private volatile CloseableSearchMapping mapping;
    private final IndexFailures failures = new IndexFailures();

    /** Opens the index that the settings name. */
    void open() {
        List<String> uris = Setting.SEARCH_URIS.list();
        if (uris.isEmpty()) {
            open(Setting.DATA_DIR.path().resolve("index"));
        } else {
            exclusively(() -> mapping = IndexBackend.remote(uris, failures));
        }
    }

    /** Opens the local index below this folder; one that cannot be read, or is of another layout, gives way to a new one. */
    void open(Path root) {
        exclusively(() -> {
            IndexFolder folder = IndexFolder.open(root);
            location = folder;
            mapping = IndexBackend.lucene(folder.path(), failures);
        });
    }

    /** Closes it and opens it again; who uses it meanwhile waits. What failed before is no reason to do it once more. */
    void reopen() {
        exclusively(() -> {
            closeQuietly();
            if (location instanceof IndexFolder folder) {
                open(folder.root());
            } else {
                open();
            }
            failures.forget();
        });
    }

    /** Drops a local index and begins a new, empty one. */
    void replace() {
        exclusively(() -> {
            Path root = ((IndexFolder) location).root();
            closeQuietly();
            IndexFolder folder = IndexFolder.fresh(root);
            location = folder;
            mapping = IndexBackend.lucene(folder.path(), failures);
            failures.forget();
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

    /** What was written but not committed may be lost: its writers fail in {@link #keep}, and try again. */
    private void closeQuietly() {
        failures.loseUncommitted();
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

    IndexLocation location() {
        return location;
    }

    boolean isOpen() {
        return mapping != null;
    }

    /** To be looked at: something failed that a damaged index would explain. */
    void suspected() {
        failures.suspect();
    }

    /** Whether something failed since this was asked last that a damaged index would explain. */
    boolean wasSuspect() {
        return failures.forget();
    }

    /**
     * Does something with the index. Only failures of its storage make it suspect, see {@link StorageFailures}. An interruption
     * is put off until the action has ended: it would break off what the index writes.
     *
     * @throws IndexClosedException if the index is not open
     * @throws RuntimeException if the index fails
     */
    <T> T use(Function<SearchSession, T> action) {
        return with(mapping -> {
            try (SearchSession session = mapping.createSession()) {
                return action.apply(session);
            }
        });
    }

    /** As {@link #use}, for what needs no session. */
    <T> T with(Function<CloseableSearchMapping, T> action) {
        boolean interrupted = Thread.interrupted();
        replacement.readLock().lock();
        try {
            CloseableSearchMapping open = mapping;
            if (open == null) {
                throw new IndexClosedException();
            }
            return suspecting(open, action);
        } finally {
            replacement.readLock().unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private <T> T suspecting(CloseableSearchMapping open, Function<CloseableSearchMapping, T> action) {
        try {
            return action.apply(open);
        } catch (RuntimeException | Error e) {
            if (location.isLocal() && StorageFailures.explain(e)) {
                failures.suspect();
            }
            throw e;
        }
    }

    /**
     * Writes, up to the disk.
     *
     * @throws IllegalStateException if the index failed meanwhile, so that some of it may be forgotten
     */
    void keep(Runnable writing) {
        long before = failures.count();
        writing.run();
        if (failures.count() != before) {
            throw new IllegalStateException("The index failed while it was written");
        }
    }
}

package dev.postcall.notes.comparison;

import dev.postcall.audit.AuditProgress;
import dev.postcall.audit.CallRange;
import dev.postcall.audit.Projection;
import dev.postcall.calls.CallFigures;
import dev.postcall.notes.index.NoteIndex;
import dev.postcall.storage.BatchReads;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Compares the index with the calls for an audit. */
final class IndexComparison implements Projection.Comparison {
    private static final int BATCH = 500;
    private static final long CANCEL_CHECK_EVERY_MILLIS = 200;

    private final NoteIndex index;
    private final IndexedRevisions indexed;
    private final Executor executor;
    private long found;

    /** @param executor runs the check of the files, which cannot be cancelled */
    IndexComparison(NoteIndex index, Executor executor) {
        this.index = index;
        this.indexed = new IndexedRevisions(index);
        this.executor = executor;
    }

    @Override
    public long estimate(BatchReads reads) {
        return indexed.count();
    }

    @Override
    public long count() {
        return indexed.count();
    }

    @Override
    public void compare(BatchReads reads, CallRange range, AuditProgress progress) throws SQLException {
        compare(range.calls(), StoredRevisions.by(reads), progress);
    }

    void compare(List<CallFigures> calls, StoredRevisions stored, AuditProgress progress) throws SQLException {
        for (int from = 0; from < calls.size(); from += BATCH) {
            Map<String, Integer> revisions = calls.subList(from, Math.min(from + BATCH, calls.size())).stream()
                    .collect(Collectors.toMap(CallFigures::sid, CallFigures::revision));
            if (indexed.holds(revisions)) {
                found += revisions.size();
            } else {
                compareAgain(revisions.keySet(), stored, progress);
            }
            progress.step(0);
        }
    }

    /**
     * Compares calls that seemed to differ again. A call may be revised at any time, so any revision that was stored
     * between two reads is correct.
     */
    private void compareAgain(Collection<String> sids, StoredRevisions stored, AuditProgress progress)
            throws SQLException {
        Map<String, Integer> before = stored.of(sids);
        indexed.refresh();
        Map<String, Integer> held = indexed.find(sids);
        Map<String, Integer> after = stored.of(sids);
        found += held.size();
        before.forEach((sid, least) -> {
            Integer revision = held.get(sid);
            if (revision == null) {
                progress.reportDifference(sid, "is not indexed");
            } else if (revision < least || revision > after.getOrDefault(sid, revision)) {
                progress.reportDifference(sid, "is indexed as of revision %s, not %s".formatted(revision, least));
            }
        });
    }

    @Override
    public void verify(BatchReads reads, AuditProgress progress) throws SQLException {
        verify(StoredRevisions.by(reads), progress);
    }

    /**
     * Checks the files of the index, and searches for orphans if the index holds more calls than the comparison has
     * found.
     */
    void verify(StoredRevisions stored, AuditProgress progress) throws SQLException {
        if (!isIntact(progress)) {
            index.markSuspect();
            progress.reportDifference(null, "the files of the index are damaged; it is being rebuilt");
        }
        if (index.progress().rebuilding()) {
            progress.reportDifference(null, "the index is being rebuilt");
        }
        if (indexed.count() > found) {
            indexed.sids(BATCH, some -> reportOrphans(some, stored, progress));
        }
    }

    private static void reportOrphans(List<String> some, StoredRevisions stored, AuditProgress progress) {
        Set<String> orphans = new TreeSet<>(some);
        try {
            orphans.removeAll(stored.of(some).keySet());
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be read", e);
        }
        orphans.forEach(sid -> progress.reportDifference(sid, "is indexed, but not stored"));
        progress.step(0);
    }

    private boolean isIntact(AuditProgress progress) {
        CompletableFuture<Boolean> check = CompletableFuture.supplyAsync(index.location()::isIntact, executor);
        while (true) {
            try {
                return check.get(CANCEL_CHECK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                progress.step(0);
            } catch (ExecutionException e) {
                throw new IllegalStateException("The files of the index could not be checked", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("The server is stopping");
            }
        }
    }
}

package dev.postcall.notes;

import dev.postcall.calls.Call;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.logging.Logger;

/** Fills the index from the stored calls, over what it holds already, so that searches go on meanwhile. */
@ApplicationScoped
public class NoteRebuild {
    private static final Logger LOG = Logger.getLogger(NoteRebuild.class.getName());
    private static final int BATCH = 500;
    private static final Duration REPORT = Duration.ofSeconds(3);

    @Inject
    private NoteIndex index;

    @Inject
    private CallWalk calls;

    protected NoteRebuild() {}

    NoteRebuild(NoteIndex index, CallWalk calls) {
        this.index = index;
        this.calls = calls;
    }

    /**
     * Indexes every call and drops what is no call. Until it is through, a new start begins it again.
     *
     * @throws RuntimeException if the index or the database fails
     */
    void run() {
        index.mark(false);
        Pace pace = new Pace(calls.count());
        LOG.info(() -> "The notes index is rebuilt from " + pace.total + " calls");
        try {
            index.keep(() -> fill(pace));
            index.mark(true);
            LOG.info(() -> "The notes index is complete: " + pace);
        } finally {
            index.progress(RebuildProgress.NONE);
        }
    }

    private void fill(Pace pace) {
        for (String sid = batch(null); sid != null; sid = batch(sid)) {
            pace.step(BATCH);
        }
        dropOrphans();
        index.commit();
    }

    private void dropOrphans() {
        try {
            new IndexOrphans(index, calls::revisions, sids -> index.add(sids, List::of), () -> {}).find();
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }

    /** @return the last sid of the calls that were indexed; null at the end */
    private String batch(String after) {
        String[] last = {null};
        index.add(List.of(), () -> {
            List<Call> batch = calls.after(after, BATCH);
            last[0] = batch.isEmpty() ? null : batch.get(batch.size() - 1).sid();
            return batch;
        });
        return last[0];
    }

    /** Tells how it goes: the page always, the log every few seconds. */
    private final class Pace {
        private final long total;
        private final long began = System.nanoTime();
        private long reported = began;
        private long done;

        Pace(long total) {
            this.total = total;
            index.progress(new RebuildProgress(true, 0, total));
        }

        void step(int calls) {
            done = Math.min(total, done + calls);
            index.progress(new RebuildProgress(true, done, total));
            if (System.nanoTime() - reported > REPORT.toNanos()) {
                reported = System.nanoTime();
                LOG.info(() -> "The notes index is rebuilt: " + this);
            }
        }

        @Override
        public String toString() {
            double seconds = (System.nanoTime() - began) / 1e9;
            return "%s of %s calls, %s calls/s".formatted(done, total, Math.round(done / seconds));
        }
    }
}

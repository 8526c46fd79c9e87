package dev.postcall.notes.maintenance;

import dev.postcall.notes.index.NoteIndex;
import dev.postcall.notes.index.RebuildProgress;
import java.time.Duration;
import java.util.Locale;
import java.util.logging.Logger;

/** Reports the progress of a rebuild: to the index at each step, to the log every few seconds. */
final class RebuildMeter {
    private static final Logger LOG = Logger.getLogger(NoteRebuild.class.getName());
    private static final Duration REPORT = Duration.ofSeconds(3);

    private final NoteIndex index;
    private final long estimate;
    private final long began = System.nanoTime();
    private long reported = began;
    private long done;

    /** @param estimate estimated number of calls */
    RebuildMeter(NoteIndex index, long estimate) {
        this.index = index;
        this.estimate = estimate;
        LOG.info(() -> "The notes index is being rebuilt from about " + estimate + " calls");
        step(0);
    }

    void step(int calls) {
        done += calls;
        index.progress(new RebuildProgress(true, done, Math.max(done, estimate)));
        if (System.nanoTime() - reported > REPORT.toNanos()) {
            reported = System.nanoTime();
            LOG.info(() -> "The notes index is being rebuilt: " + this);
        }
    }

    @Override
    public String toString() {
        double seconds = (System.nanoTime() - began) / 1e9;
        return String.format(
                Locale.ROOT, "%d of about %d calls, %.0f calls/s", done, Math.max(done, estimate), done / seconds);
    }
}

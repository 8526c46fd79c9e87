package dev.postcall.notes;

import dev.postcall.problem.Causes;
import dev.postcall.publication.Backlog;
import dev.postcall.publication.Publications;
import dev.postcall.schedule.Recurrence;
import dev.postcall.settings.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks after the index from the start on, by itself: opens it, finds out when it is gone, damaged or behind, and has it
 * rebuilt. One thread does all of this, so that there is never more than one rebuild.
 */
@ApplicationScoped
public class NoteIndexCare {
    private static final Logger LOG = Logger.getLogger(NoteIndexCare.class.getName());
    private static final Duration LOOK = Duration.ofSeconds(1);

    @Inject
    private Recurrence looking;

    @Inject
    private NoteIndex index;

    @Inject
    private NoteRebuild rebuild;

    @Inject
    private CallWalk calls;

    @Inject
    private Publications publications;

    private final Duration checkAll = Setting.SEARCH_CHECK.duration();
    private volatile boolean wanted;
    private volatile boolean opened;
    private volatile long checked;

    protected NoteIndexCare() {}

    NoteIndexCare(NoteIndex index, CallWalk calls, Publications publications) {
        this.index = index;
        this.calls = calls;
        this.publications = publications;
        this.rebuild = new NoteRebuild(index, calls);
    }

    /** Opens the index; the schema must be there. An index that cannot be opened is tried again later. */
    public void start() {
        try {
            open();
        } catch (RuntimeException | Error e) {
            LOG.log(Level.WARNING, () -> "The notes index cannot be opened: " + Causes.describe(e));
        }
        looking.begin(this::look, LOOK);
    }

    /** Asks for a rebuild, which begins within a second or so; searches go on in what is there. */
    public void rebuild() {
        wanted = true;
    }

    /** One round of it. */
    void look() {
        try {
            care();
        } catch (RuntimeException | Error e) {
            LOG.log(Level.WARNING, () -> "The notes index cannot be used now: " + Causes.describe(e));
        }
    }

    /** What failed starts again like a server: opened, checked, and rebuilt if need be. */
    private void care() {
        if (!index.isOpen()) {
            open();
        } else if (index.wasSuspect()) {
            LOG.warning("The notes index failed; it is closed and opened again");
            index.reopen();
            opened = true;
        }
        boolean first = opened;
        boolean due = first || System.nanoTime() - checked > checkAll.toNanos();
        if (index.isGone() || due && !isIntact()) {
            LOG.warning("The notes index is gone or damaged; a new one takes its place");
            index.replace();
        }
        if (wanted || !index.isComplete() || first && isBehind()) {
            wanted = false;
            rebuild.run();
        }
        opened = false;
    }

    private void open() {
        index.open();
        opened = true;
    }

    private boolean isIntact() {
        checked = System.nanoTime();
        return index.isIntact();
    }

    /**
     * Whether it holds more calls than are stored, or less than it was told of: so it belongs to another database, or lost
     * something. Read in this order, deliveries that go on meanwhile do not mislead.
     */
    private boolean isBehind() {
        long before = calls.count();
        Backlog backlog = publications.backlog(NoteIndexer.NAME);
        long indexed = index.count();
        return !backlog.more() && before > indexed + backlog.waiting() + backlog.dead() || indexed > calls.count();
    }
}

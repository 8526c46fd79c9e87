package dev.postcall.notes;

import dev.postcall.problem.Causes;
import dev.postcall.problem.RateLimitedLog;
import dev.postcall.publication.Publications;
import dev.postcall.schedule.Recurrence;
import dev.postcall.settings.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Looks after the index from the start on, by itself: opens it, finds out when it is gone, damaged or behind, and has it
 * rebuilt. One thread does all of this, so that there is never more than one rebuild.
 */
@ApplicationScoped
public class NoteIndexCare {
    private static final Logger LOG = Logger.getLogger(NoteIndexCare.class.getName());
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final RateLimitedLog log = new RateLimitedLog(LOG);

    @Inject
    private Recurrence looking;

    @Inject
    private NoteIndex index;

    @Inject
    private NoteRebuild rebuild;

    @Inject
    private CallBatches calls;

    @Inject
    private IndexRegistry registry;

    @Inject
    private Publications publications;

    private final Duration checkAll = Setting.SEARCH_CHECK.duration();
    private final RetryPause pause = new RetryPause();
    private volatile boolean wanted;
    private volatile boolean opened;
    private volatile boolean intact;
    private volatile long checked;

    protected NoteIndexCare() {}

    NoteIndexCare(
            NoteIndex index,
            NoteRebuild rebuild,
            CallBatches calls,
            IndexRegistry registry,
            Publications publications) {
        this.index = index;
        this.rebuild = rebuild;
        this.calls = calls;
        this.registry = registry;
        this.publications = publications;
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

    /**
     * Asks for a rebuild, which begins within a second or so, and again until it succeeds, also after a new start; searches
     * continue in what is there.
     */
    public void rebuild() {
        wanted = true;
        pause.end();
        IndexLocation location = index.location();
        registry.remove(location.id());
        location.mark(List.of());
    }

    /** One round of it. */
    void look() {
        try {
            care();
        } catch (RuntimeException | Error e) {
            log.log(Level.WARNING, () -> "The notes index cannot be used now: " + Causes.describe(e));
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
            intact = false;
        }
        if (!index.location().isThere() || isCheckDue() && !isIntact()) {
            replace();
        }
        if (opened) {
            compare();
        }
        if (wanted && pause.isOver()) {
            rebuildNow();
        }
    }

    private void open() {
        index.open();
        opened = true;
        intact = false;
    }

    private boolean isCheckDue() {
        return !intact || System.nanoTime() - checked > checkAll.toNanos();
    }

    private boolean isIntact() {
        checked = System.nanoTime();
        intact = index.location().isIntact();
        return intact;
    }

    private void replace() {
        LOG.warning("The notes index is gone or damaged; a new one takes its place");
        String former = index.location().id();
        index.replace();
        wanted = true;
        opened = false;
        intact = true;
        pause.end();
        registry.remove(former);
    }

    /** Has an index rebuilt that is not the one that this database knows; gives the other a new token. */
    private void compare() {
        IndexLocation location = index.location();
        if (!registry.isCurrent(location.id(), location.tokens(), location.generation()) || isEmptied()) {
            wanted = true;
        } else {
            String token = location.newToken();
            location.mark(
                    Stream.concat(location.tokens().stream(), Stream.of(token)).toList());
            registry.register(location.id(), token, location.generation());
            location.mark(List.of(token));
        }
        opened = false;
    }

    private boolean isEmptied() {
        return !index.location().isLocal() && new SharedIndexCheck(index, calls, publications).differs();
    }

    /** What is asked for meanwhile is done once more. */
    private void rebuildNow() {
        wanted = false;
        boolean done = false;
        try {
            rebuild.run();
            done = true;
        } finally {
            if (!done) {
                wanted = true;
                pause.begin();
            }
        }
        pause.reset();
    }
}

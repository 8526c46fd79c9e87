package dev.postcall.notes.maintenance;

import dev.postcall.notes.index.IndexLocation;
import dev.postcall.notes.index.NoteIndex;
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
 * Maintains the index: opens it, detects when it is missing, damaged or incomplete, and rebuilds it. All of this runs
 * on one thread, so there is at most one rebuild at a time.
 */
@ApplicationScoped
public class NoteIndexMaintenance {
    private static final Logger LOG = Logger.getLogger(NoteIndexMaintenance.class.getName());
    private static final Duration CHECK_EVERY = Duration.ofSeconds(1);

    private final RateLimitedLog log = new RateLimitedLog(LOG);

    @Inject
    private Recurrence checks;

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
    private volatile boolean rebuildRequested;
    private volatile boolean comparisonPending;
    private volatile boolean intact;
    private volatile long lastCheck;

    protected NoteIndexMaintenance() {}

    NoteIndexMaintenance(
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

    /**
     * Opens the index and starts the periodic checks. The schema must exist. If the index cannot be opened, a later
     * check retries.
     */
    public void start() {
        try {
            open();
        } catch (RuntimeException | Error e) {
            LOG.log(Level.WARNING, () -> "The notes index cannot be opened: " + Causes.describe(e));
        }
        checks.start(this::check, CHECK_EVERY);
    }

    /**
     * Requests a rebuild. It begins within about a second and is retried until it succeeds, also after a restart.
     * Meanwhile searches use the existing index.
     */
    public void rebuild() {
        rebuildRequested = true;
        pause.end();
        IndexLocation location = index.location();
        registry.remove(location.id());
        location.writeTokens(List.of());
    }

    /** Runs one check; logs failures. */
    void check() {
        try {
            maintain();
        } catch (RuntimeException | Error e) {
            log.log(Level.WARNING, () -> "The notes index cannot be used now: " + Causes.describe(e));
        }
    }

    /**
     * Opens the index if necessary, checks it, and rebuilds it if required. A failed index is reopened and checked as
     * at a start.
     */
    private void maintain() {
        if (!index.isOpen()) {
            open();
        } else if (index.clearSuspect()) {
            LOG.warning("The notes index failed; it is reopened");
            index.reopen();
            comparisonPending = true;
            intact = false;
        }
        if (!index.location().exists() || isCheckDue() && !isIntact()) {
            replace();
        }
        if (comparisonPending) {
            compareWithRegistry();
        }
        if (rebuildRequested && pause.isOver()) {
            rebuildNow();
        }
    }

    private void open() {
        index.open();
        comparisonPending = true;
        intact = false;
    }

    private boolean isCheckDue() {
        return !intact || System.nanoTime() - lastCheck > checkAll.toNanos();
    }

    private boolean isIntact() {
        lastCheck = System.nanoTime();
        intact = index.location().isIntact();
        return intact;
    }

    private void replace() {
        LOG.warning("The notes index is missing or damaged; a new index is created");
        String former = index.location().id();
        index.replace();
        rebuildRequested = true;
        comparisonPending = false;
        intact = true;
        pause.end();
        registry.remove(former);
    }

    /**
     * Compares the index with the registry. Requests a rebuild if the database does not know the index; else stores a
     * new token.
     */
    private void compareWithRegistry() {
        IndexLocation location = index.location();
        if (!registry.isCurrent(location.id(), location.tokens(), location.generation()) || isEmptied()) {
            rebuildRequested = true;
        } else {
            String token = location.newToken();
            location.writeTokens(
                    Stream.concat(location.tokens().stream(), Stream.of(token)).toList());
            registry.register(location.id(), token, location.generation());
            location.writeTokens(List.of(token));
        }
        comparisonPending = false;
    }

    private boolean isEmptied() {
        return !index.location().isLocal() && new SharedIndexCheck(index, calls, publications).differs();
    }

    /** Rebuilds the index. A rebuild that is requested meanwhile runs afterwards. */
    private void rebuildNow() {
        rebuildRequested = false;
        boolean done = false;
        try {
            rebuild.run();
            done = true;
        } finally {
            if (!done) {
                rebuildRequested = true;
                pause.start();
            }
        }
        pause.reset();
    }
}

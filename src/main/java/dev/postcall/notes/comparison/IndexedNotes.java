package dev.postcall.notes.comparison;

import dev.postcall.audit.Projection;
import dev.postcall.notes.index.NoteIndex;
import dev.postcall.notes.maintenance.NoteIndexer;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The notes index as a projection of the calls, for audits. */
@ApplicationScoped
public class IndexedNotes implements Projection {
    @Resource
    private ManagedExecutorService executor;

    @Inject
    private NoteIndex index;

    @Override
    public String name() {
        return "indexed";
    }

    @Override
    public String observer() {
        return NoteIndexer.NAME;
    }

    @Override
    public Comparison comparison() {
        return new IndexComparison(index, executor);
    }

    /**
     * Marks the index as suspect. {@link dev.postcall.notes.maintenance.NoteIndexMaintenance} then checks it and replaces
     * it if it is damaged.
     */
    @Override
    public void recompute() {
        if (!index.progress().rebuilding()) {
            index.markSuspect();
        }
    }
}

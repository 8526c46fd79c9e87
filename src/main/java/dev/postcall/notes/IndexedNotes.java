package dev.postcall.notes;

import dev.postcall.audit.Projection;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The index as a projection of the calls. */
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

    /** {@link NoteIndexCare} checks an index that is suspected, and replaces one that is damaged. */
    @Override
    public void recompute() {
        if (!index.progress().rebuilding()) {
            index.suspected();
        }
    }
}

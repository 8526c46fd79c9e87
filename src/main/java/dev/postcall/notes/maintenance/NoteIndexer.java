package dev.postcall.notes.maintenance;

import dev.postcall.calls.CallsRecorded;
import dev.postcall.notes.index.IndexLocation;
import dev.postcall.notes.index.NoteIndex;
import dev.postcall.publication.Durable;
import dev.postcall.storage.ByteBudget;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** The durable observer that updates the index. */
@ApplicationScoped
public class NoteIndexer {
    /** The name of this observer in publications and dead letters. */
    public static final String NAME = "notes";

    @Inject
    private NoteIndex index;

    @Inject
    private CallBatches calls;

    @Inject
    private SerializedWrites writes;

    @Inject
    private IndexRegistry registry;

    /** Indexes the calls of an event; returns when they are committed to the disk. Idempotent. */
    void index(@Observes @Durable(NAME) CallsRecorded recorded) {
        writes.run(() -> {
            index.writeDurably(() -> {
                calls.split(recorded.subjects()).forEach(this::add);
                index.commit();
            });
            IndexLocation location = index.location();
            if (location.isLocal()) {
                registry.committed(location.id(), location.generation());
            }
        });
    }

    private void add(CallBatch batch) {
        ByteBudget.batches().within(batch.heapBytes(), () -> {
            index.add(batch.sids(), () -> calls.findAll(batch.sids()));
            return null;
        });
    }
}

package dev.postcall.notes;

import dev.postcall.calls.Calls;
import dev.postcall.calls.CallsRecorded;
import dev.postcall.publication.Durable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Keeps the index in step with the calls. */
@ApplicationScoped
public class NoteIndexer {
    static final String NAME = "notes";

    @Inject
    private NoteIndex index;

    @Inject
    private Calls calls;

    /** Returns when the calls can be found and are on the disk. To index a call again does no harm. */
    void index(@Observes @Durable(NAME) CallsRecorded recorded) {
        index.put(recorded.subjects(), () -> calls.findAll(recorded.subjects()));
    }
}

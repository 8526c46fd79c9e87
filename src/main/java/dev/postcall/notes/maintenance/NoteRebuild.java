package dev.postcall.notes.maintenance;

import dev.postcall.notes.index.IndexLocation;
import dev.postcall.notes.index.NoteIndex;
import dev.postcall.notes.index.RebuildProgress;
import dev.postcall.notes.index.StorageFailures;
import dev.postcall.problem.Causes;
import dev.postcall.problem.ProblemException;
import dev.postcall.publication.Publications;
import dev.postcall.storage.ByteBudget;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Rebuilds the index from the stored calls. It overwrites the existing documents, so searches continue meanwhile. */
@ApplicationScoped
public class NoteRebuild {
    private static final Logger LOG = Logger.getLogger(NoteRebuild.class.getName());

    @Inject
    private NoteIndex index;

    @Inject
    private CallBatches calls;

    @Inject
    private SerializedWrites writes;

    @Inject
    private IndexRegistry registry;

    @Inject
    private Publications publications;

    protected NoteRebuild() {}

    NoteRebuild(
            NoteIndex index,
            CallBatches calls,
            SerializedWrites writes,
            IndexRegistry registry,
            Publications publications) {
        this.index = index;
        this.calls = calls;
        this.writes = writes;
        this.registry = registry;
        this.publications = publications;
    }

    /**
     * Indexes every call and removes documents without a stored call. A call that cannot be read or indexed becomes a
     * dead letter. A rebuild that is interrupted starts again after a restart.
     *
     * @throws RuntimeException if the index or the database fails
     */
    void run() {
        IndexLocation location = index.location();
        registry.remove(location.id());
        location.writeTokens(List.of());
        RebuildMeter meter = new RebuildMeter(index, calls.estimate());
        try {
            index.writeDurably(() -> fill(meter));
        } finally {
            index.progress(RebuildProgress.NONE);
        }
        String token = location.newToken();
        registry.register(location.id(), token, location.generation());
        location.writeTokens(List.of(token));
        LOG.info(() -> "The notes index is complete: " + meter);
    }

    private void fill(RebuildMeter meter) {
        for (CallBatch batch = calls.after(null); !batch.isEmpty(); batch = calls.after(batch.last())) {
            add(batch);
            meter.step(batch.sids().size());
        }
        index.sids(CallBatches.LIMIT.items(), this::dropOrphans);
        index.commit();
    }

    private void add(CallBatch batch) {
        try {
            index(batch);
        } catch (RuntimeException e) {
            if (!isFaultOfCalls(e)) {
                throw e;
            }
            addEach(batch, e);
        }
    }

    private void index(CallBatch batch) {
        ByteBudget.batches().within(batch.heapBytes(), () -> {
            writes.run(() -> index.add(List.of(), () -> calls.findAll(batch.sids())));
            return null;
        });
    }

    /**
     * Indexes each call of a failed batch alone. If none of several calls can be indexed, the calls are not the cause,
     * and the failure of the batch is thrown.
     */
    private void addEach(CallBatch batch, RuntimeException failure) {
        List<Runnable> skipped = new ArrayList<>();
        for (String sid : batch.sids()) {
            try {
                index(new CallBatch(List.of(sid), batch.bytes()));
            } catch (RuntimeException e) {
                if (!isFaultOfCalls(e)) {
                    throw e;
                }
                skipped.add(() -> skip(sid, e));
            }
        }
        if (skipped.size() > 1 && skipped.size() == batch.sids().size()) {
            throw failure;
        }
        skipped.forEach(Runnable::run);
    }

    private static boolean isFaultOfCalls(RuntimeException thrown) {
        return !StorageFailures.isStorageFailure(thrown)
                && !Causes.isUnavailable(thrown)
                && Causes.find(thrown, ProblemException.class).isEmpty();
    }

    private void skip(String sid, RuntimeException reason) {
        LOG.log(
                Level.SEVERE,
                () -> "The call " + sid + " cannot be indexed and becomes a dead letter: " + Causes.describe(reason));
        publications.addDeadLetter(NoteIndexer.NAME, sid, Causes.describe(reason));
    }

    private void dropOrphans(List<String> indexed) {
        List<String> orphans = new ArrayList<>(indexed);
        orphans.removeAll(calls.stored(indexed));
        if (!orphans.isEmpty()) {
            index.add(orphans, List::of);
        }
    }
}

package dev.postcall.archive;

import dev.postcall.problem.Causes;
import dev.postcall.problem.Problem;
import dev.postcall.problem.ProblemException;
import dev.postcall.settings.Setting;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/** Reads archives into an empty Postcall, batch by batch; one that was interrupted is resumed by the same archive. */
@ApplicationScoped
public class ArchiveImport {
    private static final int ATTEMPTS = 5;
    private static final int LINE_OVERHEAD = 64 << 10;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private ArchivedTables tables;

    @Inject
    private ImportSteps steps;

    private final AtomicBoolean busy = new AtomicBoolean();

    /**
     * Reads an archive to its end, and returns when all of it is stored.
     *
     * @throws ProblemException of status 422 if it is no archive, or damaged; of status 409 if this Postcall is not empty, or
     *     an import is under way
     */
    public ImportReport read(InputStream stream) {
        if (!busy.compareAndSet(false, true)) {
            throw Problem.conflict("An archive is being read already.").exception();
        }
        try {
            ArchiveReader reader = open(stream);
            UUID archive = reader.manifest().id();
            return read(reader, archive, steps.begin(archive));
        } finally {
            busy.set(false);
        }
    }

    /** The archive's manifest and how far it was read. */
    ImportState state(InputStream stream) {
        return steps.begin(open(stream).manifest().id());
    }

    private ArchiveReader open(InputStream stream) {
        return new ArchiveReader(stream, longestLine(), tables::read);
    }

    /** Room for the largest delivery as base64. */
    private static int longestLine() {
        return (int) Math.min(Integer.MAX_VALUE - 8L, 2L * Setting.WEBHOOK_MAX_BYTES.number() + LINE_OVERHEAD);
    }

    private ImportReport read(ArchiveReader reader, UUID archive, ImportState before) {
        ImportLog log = new ImportLog(archive, before.lastLine());
        long done = before.lastLine();
        ArchiveBatch batch;
        try (ReadAhead batches = new ReadAhead(reader, done, executor)) {
            do {
                batch = batches.next();
                if (batch.lastLine() > done) {
                    store(archive, done, batch);
                    done = batch.lastLine();
                    log.stored(done);
                }
            } while (!batch.last());
        }
        steps.complete(archive);
        log.complete(batch.lastLine());
        return new ImportReport(tables.report(reader.counts()), before.lastLine() > 0);
    }

    /** A delivery of the same call that comes in at the same moment is a conflict, which is gone when it is tried again. */
    private void store(UUID archive, long from, ArchiveBatch batch) {
        for (int attempt = 1; ; attempt++) {
            try {
                steps.store(archive, from, batch);
                return;
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !isConflict(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean isConflict(RuntimeException failure) {
        return Causes.sqlState(failure)
                .filter(state -> state.startsWith("23") || state.startsWith("40"))
                .isPresent();
    }
}

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

/** Imports archives into an empty Postcall, batch by batch. The same archive resumes an interrupted import. */
@ApplicationScoped
public class ArchiveImport {
    private static final int ATTEMPTS = 5;
    private static final int LINE_OVERHEAD = 64 << 10;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private ArchivedTables tables;

    @Inject
    private ImportTransactions transactions;

    private final AtomicBoolean busy = new AtomicBoolean();

    /**
     * Imports an archive, and returns when all its records are stored.
     *
     * @throws ProblemException of status 422 if the stream is not an archive, or damaged; of status 409 if this Postcall is not
     *     empty, or another import is running
     */
    public ImportReport read(InputStream stream) {
        if (!busy.compareAndSet(false, true)) {
            throw Problem.conflict("Another archive is being imported.").exception();
        }
        try {
            ArchiveReader reader = open(stream);
            UUID archive = reader.manifest().id();
            return read(reader, archive, transactions.state(archive));
        } finally {
            busy.set(false);
        }
    }

    /** Reads the manifest, and returns the state of the archive's import. */
    ImportState state(InputStream stream) {
        return transactions.state(open(stream).manifest().id());
    }

    private ArchiveReader open(InputStream stream) {
        return new ArchiveReader(stream, maxLineBytes(), tables::read);
    }

    /** Size of the largest line, which contains a delivery of the largest size in base64. */
    private static int maxLineBytes() {
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
                    log.logProgress(done);
                }
            } while (!batch.last());
        }
        transactions.complete(archive);
        log.logCompletion(batch.lastLine());
        return new ImportReport(tables.report(reader.counts()), before.lastLine() > 0);
    }

    /** Stores a batch. Retries conflicts with concurrent deliveries of the same calls. */
    private void store(UUID archive, long from, ArchiveBatch batch) {
        for (int attempt = 1; ; attempt++) {
            try {
                transactions.store(archive, from, batch);
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

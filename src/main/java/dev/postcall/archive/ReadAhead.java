package dev.postcall.archive;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** Reads the next batch of an archive while the one before is stored. */
final class ReadAhead implements AutoCloseable {
    private final ArchiveReader reader;
    private final long after;
    private final Executor executor;
    private CompletableFuture<ArchiveBatch> next;

    /** @param after records up to this line are checked only */
    ReadAhead(ArchiveReader reader, long after, Executor executor) {
        this.reader = reader;
        this.after = after;
        this.executor = executor;
        this.next = read();
    }

    /** The next batch; must not be called after the last one. */
    ArchiveBatch next() {
        try {
            ArchiveBatch batch = next.join();
            next = batch.last() ? CompletableFuture.completedFuture(batch) : read();
            return batch;
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private CompletableFuture<ArchiveBatch> read() {
        return CompletableFuture.supplyAsync(() -> reader.next(after), executor);
    }

    /** Waits for what is being read: the stream must not be closed meanwhile. */
    @Override
    public void close() {
        next.handle((batch, failure) -> batch).join();
    }
}

package dev.postcall.archive;

import dev.postcall.storage.BatchLimit;
import dev.postcall.storage.ByteBudget;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** Reads the next batch of an archive while the previous one is stored. Both count against the budget of all batches. */
final class ReadAhead implements AutoCloseable {
    /** A batch takes its size three times: as bytes, as strings, and in the driver. */
    private static final long BATCH_BYTES = 3 * BatchLimit.BATCH_BYTES;

    private static final Duration MAX_WAIT = Duration.ofMinutes(10);

    private final ArchiveReader reader;
    private final long after;
    private final Executor executor;
    private CompletableFuture<Reserved> next;

    /** Memory of the batch that {@link #next} returned last. */
    private ByteBudget.Share current = ByteBudget.batches().share();

    /** A batch and its memory. */
    private record Reserved(ArchiveBatch batch, ByteBudget.Share memory) {}

    /** @param after number of the last line that an earlier import has stored; the records up to it are only checked */
    ReadAhead(ArchiveReader reader, long after, Executor executor) {
        this.reader = reader;
        this.after = after;
        this.executor = executor;
        this.next = read();
    }

    /** Returns the next batch, which is valid until the next call. Must not be called after the last batch. */
    ArchiveBatch next() {
        current.close();
        try {
            Reserved reserved = next.join();
            current = reserved.memory();
            next = reserved.batch().last() ? CompletableFuture.completedFuture(reserved) : read();
            return reserved.batch();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private CompletableFuture<Reserved> read() {
        return CompletableFuture.supplyAsync(this::readOne, executor);
    }

    private Reserved readOne() {
        ByteBudget.Share memory = ByteBudget.batches().reserve(BATCH_BYTES, MAX_WAIT);
        boolean read = false;
        try {
            Reserved reserved = new Reserved(reader.next(after), memory);
            read = true;
            return reserved;
        } finally {
            if (!read) {
                memory.close();
            }
        }
    }

    /** Waits for a running read, during which the stream must not be closed. */
    @Override
    public void close() {
        current.close();
        Reserved unused = next.handle((reserved, failure) -> reserved).join();
        if (unused != null) {
            unused.memory().close();
        }
    }
}

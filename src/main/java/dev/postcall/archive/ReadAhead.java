package dev.postcall.archive;

import dev.postcall.storage.BatchLimit;
import dev.postcall.storage.ByteBudget;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** Reads the next batch of an archive while the one before is stored. Both are within the budget of all batches. */
final class ReadAhead implements AutoCloseable {
    /** A batch has its bytes as they came, as texts, and in the driver. */
    private static final long BATCH_BYTES = 3 * BatchLimit.BATCH_BYTES;

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final ArchiveReader reader;
    private final long after;
    private final Executor executor;
    private CompletableFuture<Reserved> next;
    private ByteBudget.Share returned = ByteBudget.batches().share();

    /** A batch and its memory. */
    private record Reserved(ArchiveBatch batch, ByteBudget.Share memory) {}

    /** @param after records up to this line are checked only */
    ReadAhead(ArchiveReader reader, long after, Executor executor) {
        this.reader = reader;
        this.after = after;
        this.executor = executor;
        this.next = read();
    }

    /** The next batch, which holds until the call after this one; must not be called after the last one. */
    ArchiveBatch next() {
        returned.close();
        try {
            Reserved reserved = next.join();
            returned = reserved.memory();
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
        ByteBudget.Share memory = ByteBudget.batches().reserve(BATCH_BYTES, PATIENCE);
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

    /** Waits for what is being read: the stream must not be closed meanwhile. */
    @Override
    public void close() {
        returned.close();
        Reserved unused = next.handle((reserved, failure) -> reserved).join();
        if (unused != null) {
            unused.memory().close();
        }
    }
}

package dev.postcall.notes.index;

import dev.postcall.problem.Causes;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.List;
import org.apache.lucene.store.AlreadyClosedException;

/** Distinguishes failures of an index's files or of the disk from failures of a query or of a call. */
public final class StorageFailures {
    private static final List<Class<? extends Throwable>> INTERRUPTIONS =
            List.of(InterruptedException.class, InterruptedIOException.class, ClosedByInterruptException.class);

    /** The JVM throws an InternalError if a mapped file was truncated. */
    private static final List<Class<? extends Throwable>> FILES =
            List.of(IOException.class, AlreadyClosedException.class, InternalError.class);

    private static final List<Class<? extends Throwable>> INDEX = List.of(IndexClosedException.class, Error.class);

    private StorageFailures() {}

    /** Whether damaged files may be the cause. Queries, time limits and interrupts are not. */
    static boolean mayBeDamage(Throwable thrown) {
        return !has(thrown, INTERRUPTIONS) && has(thrown, FILES);
    }

    /** Whether the cause is the index or an interrupt of the thread rather than the indexed call or the query. */
    public static boolean isStorageFailure(Throwable thrown) {
        return has(thrown, INTERRUPTIONS) || has(thrown, FILES) || has(thrown, INDEX);
    }

    private static boolean has(Throwable thrown, List<Class<? extends Throwable>> types) {
        return types.stream().anyMatch(type -> Causes.find(thrown, type).isPresent());
    }
}

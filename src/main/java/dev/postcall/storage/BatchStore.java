package dev.postcall.storage;

import java.util.List;

/** Stores batches for a {@link GroupCommit}. */
@FunctionalInterface
public interface BatchStore<T, R> {
    /**
     * Stores a batch. Returns when all items are durable; throws if none is durable or the result is unknown.
     *
     * @param retry whether this is a retry, so that some items may already be stored
     * @return the result of each item, in their order
     * @throws Exception if the batch could not be stored
     */
    List<R> store(List<T> batch, boolean retry) throws Exception;
}

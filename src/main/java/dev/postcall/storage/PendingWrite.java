package dev.postcall.storage;

import java.util.concurrent.CompletableFuture;

/**
 * An item that waits to be stored.
 *
 * @param bytes size of the item
 * @param stored completes once the item is durable or has failed
 */
record PendingWrite<T, R>(T item, int bytes, CompletableFuture<R> stored) {
    boolean isDone() {
        return stored.isDone();
    }
}

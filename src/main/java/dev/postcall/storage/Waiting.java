package dev.postcall.storage;

import java.util.concurrent.CompletableFuture;

/**
 * Something that waits to be stored.
 *
 * @param bytes how large it is
 * @param stored completes once it is durable, or was given up
 */
record Waiting<T, R>(T item, int bytes, CompletableFuture<R> stored) {
    boolean isAnswered() {
        return stored.isDone();
    }
}

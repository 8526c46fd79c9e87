/**
 * Keeps the index equal to the calls: a durable observer writes changed calls, and a periodic check rebuilds a missing or
 * damaged index. May use {@code notes.index}, {@code calls}, {@code publication}, {@code storage} and the shared packages.
 */
package dev.postcall.notes.maintenance;

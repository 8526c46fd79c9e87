/**
 * Keeps the index equal to the calls: a durable observer writes changed calls, and a periodic check rebuilds an index that
 * is missing or damaged. May use {@code notes.index}, {@code calls}, {@code publication} and {@code storage}.
 */
package dev.postcall.notes.maintenance;

/**
 * The audit of the index: compares the indexed revisions with the calls. May use {@code audit}, {@code notes.index}, {@code
 * notes.maintenance}, {@code calls} and {@code storage}.
 */
package dev.postcall.notes.comparison;

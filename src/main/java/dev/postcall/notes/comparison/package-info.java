/**
 * The audit of the index: compares the indexed revisions with the calls. May use {@code audit}, {@code notes.index}, {@code
 * notes.maintenance}, {@code calls}, {@code storage} and the shared packages.
 */
package dev.postcall.notes.comparison;

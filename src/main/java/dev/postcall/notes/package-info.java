/**
 * Full-text search of notes and transcripts. A durable observer updates the index, which can be rebuilt from the calls at any
 * time. May use {@code audit}, {@code calls}, {@code pages}, {@code publication}, {@code query}, {@code storage} and the
 * shared packages.
 */
package dev.postcall.notes;

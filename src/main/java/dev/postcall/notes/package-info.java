/**
 * Full-text search of notes and transcripts. A durable observer updates the index, which can be rebuilt from the calls
 * at any time. May use {@code calls}, {@code publication}, {@code settings} and {@code problem}.
 */
package dev.postcall.notes;

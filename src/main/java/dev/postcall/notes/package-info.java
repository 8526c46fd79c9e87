/**
 * Full-text search of notes and transcripts: the page and the resource of the API. May use {@code notes.search}, {@code
 * notes.index}, {@code notes.maintenance}, {@code calls}, {@code calls.pages}, {@code pages}, {@code publication}, {@code
 * query} and the shared packages.
 */
package dev.postcall.notes;

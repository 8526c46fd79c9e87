/**
 * Full-text search of notes and transcripts: the page and the resource. May use {@code notes.search}, {@code notes.index},
 * {@code notes.maintenance}, {@code calls}, {@code calls.pages}, {@code pages}, {@code publication} and {@code query}.
 */
package dev.postcall.notes;

/**
 * Full text over notes and transcript turns: an index beside the database, kept by a durable observer, disposable, rebuilt
 * from the calls. May use {@code calls}, {@code publication}, {@code settings} and {@code problem}.
 */
package dev.postcall.notes;

/**
 * Searches of the index: the query and its parser, the predicates, and the hits with their snippets. May use {@code
 * notes.index}, {@code calls}, {@code query} and the shared packages.
 */
package dev.postcall.notes.search;

/**
 * Searches of the index: the query and its parser, the predicates, and the hits with their snippets. May use {@code
 * notes.index}, {@code calls} and {@code query}.
 */
package dev.postcall.notes.search;

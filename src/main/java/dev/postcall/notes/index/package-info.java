/**
 * The index of notes and transcripts: its documents, the analysis of their words, and its storage in a local folder or on
 * OpenSearch. It can be rebuilt from the calls at any time. May use {@code calls} and the shared packages; does not decide
 * when to write.
 */
package dev.postcall.notes.index;

package dev.postcall.notes.index;

import java.util.List;

/**
 * The place where an index is stored, with the tokens that are stored there. The database stores them too, and a start
 * compares both.
 */
public interface IndexLocation {
    /** Whether the index is a folder on this machine. */
    boolean isLocal();

    /** Identifies the index among the local ones and the shared one of a database. */
    String id();

    /** The tokens of the index if it holds all calls; else empty. */
    List<String> tokens();

    /** Creates a token for {@link #writeTokens}; unique for a local index. */
    String newToken();

    /**
     * Stores tokens, which mark the index as complete; an empty list marks it as incomplete.
     *
     * @throws java.io.UncheckedIOException if a local index cannot store them
     */
    void writeTokens(List<String> tokens);

    /**
     * The generation of the last commit; 0 for a shared index.
     *
     * @throws java.io.UncheckedIOException if a local index cannot be read
     */
    long generation();

    /** Whether the files of the index exist; a fast check. */
    boolean exists();

    /** Whether the files of the index are undamaged; reads all of them. */
    boolean isIntact();
}

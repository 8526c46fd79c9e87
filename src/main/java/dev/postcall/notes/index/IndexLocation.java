package dev.postcall.notes.index;

import java.util.List;

/**
 * The place where an index is stored, with the tokens that are stored there. The database stores them too, and a start
 * compares both. Local files that cannot be written throw {@link java.io.UncheckedIOException}.
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

    /** Stores tokens, which mark the index as complete; an empty list marks it as incomplete. */
    void writeTokens(List<String> tokens);

    /** The generation of the last commit; 0 for a shared index. */
    long generation();

    /** Whether the files of the index exist; a fast check. */
    boolean exists();

    /** Whether the files of the index are undamaged; reads all of them. */
    boolean isIntact();
}

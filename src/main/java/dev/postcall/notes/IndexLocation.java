package dev.postcall.notes;

import java.util.List;

/** Where an index is stored, and what is noted there of its state, see {@link IndexRegistry}. */
interface IndexLocation {
    /** Whether it is a folder on this machine. */
    boolean isLocal();

    /** Identifies the index among all that belong to a database: each local one, and the shared one. */
    String id();

    /** The tokens of an index that holds all calls; empty if it does not. */
    List<String> tokens();

    /** A token for {@link #mark}; that of a local index was never used before. */
    String newToken();

    /** Marks the index as one that holds all calls, with these tokens; with none as one that does not. */
    void mark(List<String> tokens);

    /** The number of the last commit; 0 for a shared index. */
    long generation();

    /** Whether the files of the index exist; quick. */
    boolean isThere();

    /** Whether the files of the index are as they were written; reads them all. */
    boolean isIntact();
}

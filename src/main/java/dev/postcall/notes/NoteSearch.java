package dev.postcall.notes;

import jakarta.enterprise.context.ApplicationScoped;

/** Searches the index. */
@ApplicationScoped
public class NoteSearch {

    /** @throws dev.postcall.problem.ProblemException of status 400 if the query cannot be understood, 503 without an index */
    public NoteHits search(NoteQuery query, int limit, String cursor) {
        throw new UnsupportedOperationException();
    }
}

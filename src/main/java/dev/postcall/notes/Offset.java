package dev.postcall.notes;

import dev.postcall.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where a page of hits begins: nothing else leads on in a list that is ordered by score. The best {@link #DEEPEST} hits can
 * be paged through, which no one does by hand; who wants all of a set of calls asks for the list of calls.
 */
record Offset(int value) {
    static final int DEEPEST = NoteHits.MOST_COUNTED;
    private static final String MARK = "offset ";

    /**
     * @param cursor null or blank for the first page
     * @throws dev.postcall.problem.ProblemException of status 400 if it is none that a search answered
     */
    static Offset parse(String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return new Offset(0);
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int value = text.startsWith(MARK) ? Integer.parseInt(text.substring(MARK.length())) : -1;
            if (value > 0 && value < DEEPEST) {
                return new Offset(value);
            }
        } catch (IllegalArgumentException e) {
            throw noCursor();
        }
        throw noCursor();
    }

    private static RuntimeException noCursor() {
        return Problem.badRequest("The cursor is not one that a search answered.")
                .exception();
    }

    /** How many hits a page from here may hold. */
    int within(int limit) {
        return Math.min(limit, DEEPEST - value);
    }

    /** The cursor of the page after one of this many hits; null if there is none. */
    String next(int limit, long total) {
        long next = (long) value + limit;
        return next < Math.min(total, DEEPEST)
                ? Base64.getUrlEncoder().withoutPadding().encodeToString((MARK + next).getBytes(StandardCharsets.UTF_8))
                : null;
    }
}

package dev.postcall.notes.search;

import dev.postcall.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The position of the first hit of a page. Hits are ordered by score, so a cursor can only be an offset. At most
 * {@link #MAX_OFFSET} hits can be paged through; the list of calls has no such limit.
 */
record Offset(int value) {
    static final int MAX_OFFSET = NoteHits.MAX_COUNTED;
    private static final String MARK = "offset ";

    /**
     * @param cursor null or blank for the first page
     * @throws dev.postcall.problem.ProblemException of status 400 if the cursor was not returned by a search
     */
    static Offset parse(String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return new Offset(0);
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int value = text.startsWith(MARK) ? Integer.parseInt(text.substring(MARK.length())) : -1;
            if (value > 0 && value < MAX_OFFSET) {
                return new Offset(value);
            }
        } catch (IllegalArgumentException e) {
            throw noCursor();
        }
        throw noCursor();
    }

    private static RuntimeException noCursor() {
        return Problem.badRequest("The cursor was not returned by this search.").exception();
    }

    /** Number of hits of the page that starts here, at most {@code limit}. */
    int within(int limit) {
        return Math.min(limit, MAX_OFFSET - value);
    }

    /** The cursor of the next page; null if there is none. */
    String next(int limit, long total) {
        long next = (long) value + limit;
        return next < Math.min(total, MAX_OFFSET)
                ? Base64.getUrlEncoder().withoutPadding().encodeToString((MARK + next).getBytes(StandardCharsets.UTF_8))
                : null;
    }
}

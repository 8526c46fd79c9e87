package dev.postcall.query;

import dev.postcall.problem.Problem;

/** How long a page of a list may be. */
public final class Paging {
    private static final int USUAL = 50;
    public static final int MOST = 500;

    private Paging() {}

    /**
     * @param asked null for the usual length, 50
     * @throws dev.postcall.problem.ProblemException of status 400 if it is not from 1 to 500
     */
    public static int limit(Integer asked) {
        return limit(asked, USUAL);
    }

    /** As {@link #limit(Integer)}, where another length is usual. */
    public static int limit(Integer asked, int usual) {
        if (asked == null) {
            return usual;
        }
        if (asked < 1 || asked > MOST) {
            throw Problem.badRequest("`limit` must be from 1 to " + MOST + ".").exception();
        }
        return asked;
    }
}

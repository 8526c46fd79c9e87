package dev.postcall.query;

import dev.postcall.problem.Problem;

/** The limits of the length of a page. */
public final class Paging {
    private static final int USUAL = 50;
    public static final int MOST = 500;

    private Paging() {}

    /**
     * @param asked the requested length; null for the default of 50
     * @throws dev.postcall.problem.ProblemException of status 400 if it is not between 1 and 500
     */
    public static int limit(Integer asked) {
        return limit(asked, USUAL);
    }

    /** As {@link #limit(Integer)}, with another default. */
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

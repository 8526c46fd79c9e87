package dev.postcall.query;

import dev.postcall.problem.Problem;

/** Checks the parameter {@code limit} of requests for lists: the number of items on a page. */
public final class Paging {
    private static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 500;

    private Paging() {}

    /**
     * @param requested the requested number of items; null for the default of 50
     * @throws dev.postcall.problem.ProblemException of status 400 if it is not between 1 and 500
     */
    public static int limit(Integer requested) {
        return limit(requested, DEFAULT_LIMIT);
    }

    /** As {@link #limit(Integer)}, with another default. */
    public static int limit(Integer requested, int defaultLimit) {
        if (requested == null) {
            return defaultLimit;
        }
        if (requested < 1 || requested > MAX_LIMIT) {
            throw Problem.badRequest("`limit` must be from 1 to " + MAX_LIMIT + ".")
                    .exception();
        }
        return requested;
    }
}
